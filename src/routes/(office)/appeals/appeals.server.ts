/* What the pages of appeals share: an appeal of the person's villages, how it stands in words, and what it may be linked to. */
import { error } from '@sveltejs/kit'
import type { AppealState, AppealStateKind } from '#domain/appeal/appeal-term.ts'
import { appealNumber, type Appeal, type AppealCard } from '#domain/appeal/appeal.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { holidayYears } from '#domain/calendar/holiday.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { ofOwnVillages } from '#server/village-scope.ts'
import { accountsOfOrganisation } from '#store/account.ts'
import { appealCard, appealCards } from '#store/appeal.ts'
import { holidays } from '#store/holiday.ts'
import { asking } from '../register.server.ts'

/** An appeal of the person's villages; one that is not answers 404. */
export async function appealFor(locals: App.Locals, id: string): Promise<AppealCard> {
  const { context, read } = await asking(locals)
  const found = await read(async (db) => {
    const card = isRecordId(id) ? await appealCard(db, id) : null
    return card && (await ofOwnVillages(db, context.actor, 'appeal', [card]))
  })
  return found?.[0] ?? error(404, message(locals.lang, 'site.notFound'))
}

/** The appeals of the person's villages and the years by whose holidays their terms are counted. */
export async function appealsFor(locals: App.Locals) {
  const { context, read } = await asking(locals)
  return read(async (db) => ({
    appeals: await ofOwnVillages(db, context.actor, 'appeal', await appealCards(db)),
    years: holidayYears(await holidays(db)),
  }))
}

/** «№ 12/2026»: the mark stays with its number. */
export const markOf = (appeal: Pick<Appeal, 'number' | 'receivedOn'>): string =>
  `№\u00a0${appealNumber(appeal)}`

/** «19 апреля 2023 г., 10:15» */
export const receivedText = (
  { receivedOn, receivedAt }: Pick<Appeal, 'receivedOn' | 'receivedAt'>,
  lang: Language,
): string => [formatDay(receivedOn, lang, 'long'), receivedAt].filter(Boolean).join(', ')

/** Colour of a state. */
export const toneOf: { readonly [state in AppealStateKind]: '' | 'good' | 'warn' | 'bad' } = {
  overdue: 'bad',
  soon: 'warn',
  open: '',
  noTable: 'warn',
  answered: 'good',
  noted: '',
  withdrawn: '',
}

/** How much time is left or gone, or when and how late it was answered. */
export function stateNote(state: AppealState, lang: Language): string {
  if (state.kind === 'answered') {
    const late = state.isLate === true ? message(lang, 'appeal.late') : ''
    return [formatDay(state.answer.on, lang, 'short'), late].filter(Boolean).join(', ')
  }
  if (state.kind === 'noTable') return message(lang, 'appeal.noTable', { year: String(state.missingYear) })
  if (!('due' in state)) return ''
  const { kind, due, workingDays: count } = state
  const left =
    kind === 'overdue'
      ? message(lang, 'appeal.passed', { count })
      : count === 0
        ? message(lang, 'appeal.lastDay')
        : message(lang, 'appeal.left', { count })
  return `${formatDay(due, lang, 'short')}, ${left}`
}

/** Names of those who answer, by their accounts. */
export async function accountNames(locals: App.Locals): Promise<ReadonlyMap<string, string>> {
  const { read } = await asking(locals)
  const accounts = await read(accountsOfOrganisation)
  return new Map(accounts.map(({ id, name }) => [id, name]))
}

/** The first words, as a list shows them. */
export const firstWords = (words: string, most = 160): string =>
  words.length > most ? `${words.slice(0, most).trimEnd()}…` : words

export const villageOf = (
  villages: readonly { readonly id: string; readonly name: Parameters<typeof textIn>[0] }[],
  placeId: string,
  lang: Language,
): string => textIn(villages.find(({ id }) => id === placeId)?.name, lang) ?? ''
