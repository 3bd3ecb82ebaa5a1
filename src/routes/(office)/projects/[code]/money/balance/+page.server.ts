import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { moneyOverview } from '../overview.server.ts'
import { todayIn } from '../today.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const records = await projectOf(locals, params.code)
  const { lang } = locals
  const today = todayIn(records.project.timeZone)
  return {
    money: moneyOverview(records, lang, `/projects/${params.code}/money`),
    asOf: formatDay(today, lang),
    organisation: textIn(records.organisation.name, lang) ?? '',
    head: textIn(records.organisation.head, lang) ?? '',
    project: textIn(records.project.title, lang) ?? '',
  }
}
