import { formatDay } from '#domain/calendar/format-day.ts'
import { incomingStates } from '#domain/bank/incoming.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { message } from '#i18n/message.ts'
import { bankStatements } from '#store/bank.ts'
import { incomingList } from '#store/incoming.ts'
import { pageAsked } from '../../../page-asked.server.ts'
import { asking } from '../../../register.server.ts'
import { asked } from '../../../list.server.ts'
import { tenge } from '../../dues.server.ts'
import { incomingRow } from '../bank.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { read } = await asking(locals)
  const question = asked(url, 'q')
  const named = asked(url, 'state')
  // Who opens the page without a filter comes to do what waits.
  const state = named === 'any' ? null : (incomingStates.find((each) => each === named) ?? 'waiting')
  const source = (['bank', 'kaspi'] as const).find((each) => each === asked(url, 'source')) ?? null
  const statementAsked = asked(url, 'statement')
  const statementId = isRecordId(statementAsked) ? statementAsked : null
  const page = pageAsked(url)
  const words = question.toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean)
  const found = await read(async (db) => ({
    ...(await incomingList(db, { state, source, statementId, words }, page)),
    statement: statementId && (await bankStatements(db)).find(({ id }) => id === statementId),
  }))
  const { statement } = found
  const short = (day: string): string => formatDay(day, lang, 'short')
  return {
    question,
    state: state ?? 'any',
    source,
    statementId,
    statement: statement
      ? `${message(lang, 'bank.statement')} ${short(statement.from)} – ${short(statement.to)}`
      : null,
    states: incomingStates.map((value) => ({ value, label: message(lang, `bank.state.${value}`) })),
    sources: (['bank', 'kaspi'] as const).map((value) => ({
      value,
      label: message(lang, `bank.source.${value}`),
    })),
    total: found.total,
    sum: tenge(found.sum, lang),
    pages: page.pagesOf(found.total),
    rows: found.rows.map((row) => incomingRow(row, lang)),
  }
}
