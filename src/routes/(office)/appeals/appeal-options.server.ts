/* What an appeal may name: villages, projects, who sees to it, and the objections and problems that the person may read. */
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { accountsOfOrganisation } from '#store/account.ts'
import { concernsOfVillages } from '#store/concern.ts'
import { objections } from '#store/objection.ts'
import { projectOptions } from '../clean-ups/clean-ups.server.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import type { AppealOptions } from './appeal-fields.server.ts'
import { firstWords } from './appeals.server.ts'

export async function appealOptions(locals: App.Locals): Promise<AppealOptions> {
  const { lang } = locals
  const { role, read } = await asking(locals)
  const register = await registerOf(locals)
  const found = await read(async (db) => ({
    accounts: await accountsOfOrganisation(db),
    objections: mayRead(role, 'objection') ? await objections(db) : [],
    concerns: mayRead(role, 'letter') ? await concernsOfVillages(db) : [],
  }))
  const dated = (on: string, text: string): string =>
    `${formatDay(on, lang, 'short')} · ${firstWords(text, 80)}`
  return {
    villages: villageOptions(register, lang),
    projects: await projectOptions(locals),
    people: found.accounts
      .filter((each) => !each.isDisabled && mayRead(each.role, 'appeal'))
      .map(({ id, name }) => ({ value: id, label: name })),
    objections: found.objections
      .filter(({ withdrawnWhy }) => withdrawnWhy === null)
      .map(({ id, on, about }) => ({ value: id, label: dated(on, about) })),
    concerns: found.concerns.map(({ id, raisedOn, text }) => ({
      value: id,
      label: dated(raisedOn, textIn(text, lang) ?? ''),
    })),
  }
}
