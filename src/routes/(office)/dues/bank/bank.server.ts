/* What the pages of the bank share: the words for what a piece of money is, and what is wrong with a statement. */
import { error } from '@sveltejs/kit'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Incoming } from '#domain/bank/incoming.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import type { Problem } from '#server/problem.ts'
import { incomingById } from '#store/incoming.ts'
import { asking } from '../../register.server.ts'
import { problemText } from '../../write.server.ts'
import { tenge } from '../dues.server.ts'

/** A piece of money of the organisation; one that is not answers 404. */
export async function incomingFor(locals: App.Locals, id: string): Promise<Incoming> {
  const { read } = await asking(locals)
  const incoming = isRecordId(id) ? await read((db) => incomingById(db, id)) : null
  if (!incoming) error(404, message(locals.lang, 'site.notFound'))
  return incoming
}

/** A piece of money as lists show it. */
export const incomingRow = (incoming: Incoming, lang: Language) => ({
  id: incoming.id,
  day: formatDay(incoming.day, lang, 'short'),
  source: message(lang, `bank.source.${incoming.source}`),
  number: incoming.number,
  purpose: incoming.purpose,
  payer: incoming.payer,
  amount: tenge(incoming.amount, lang),
  state: incoming.decision?.kind ?? ('waiting' as const),
  stateText: message(lang, `bank.state.${incoming.decision?.kind ?? 'waiting'}`),
  why: incoming.why === null || incoming.decision ? null : messageOr(lang, `bank.why.${incoming.why}`),
})

/** As many faults as a person mends in one go. */
const mostFaults = 50

/** What is wrong with a statement, in words: each fault with its line of the file. */
export function faultsOf(problem: Problem, lang: Language): string[] {
  if (problem.fields.length === 0) return [problemText(problem, lang)]
  return problem.fields.slice(0, mostFaults).map(({ path, key, params }) => {
    const [list, at] = path.split('.')
    const text = messageOr(lang, key, params) ?? key
    return list === 'lines' && at !== undefined ? `${message(lang, 'bank.line', { at })}: ${text}` : text
  })
}
