import { formatDay } from '../../../calendar/format-day.ts'
import type { Letter } from '../../../recommendation/recommendation.ts'
import { letterStandings } from '../../../recommendation/letter-term.ts'
import type { Finding } from '../../finding.ts'
import { placeLimit, recordPlace } from '../../record-place.ts'
import type { RecordRule, RecordsToCheck } from '../../record-rule.ts'

/**
 * Letters past their term without a recorded answer. The term runs in working days by the organisation's own table; a
 * year without its table is said, for a term counted by another year's holidays would only look right. A reminder is
 * not told apart from the letter that it reminds of.
 */
export const replyOverdue: RecordRule = {
  id: 'reply.overdue',
  check: (checked) => {
    const { records, today, lang } = checked
    const untold = new Map<number, Letter[]>()
    const overdue: Finding[] = []
    for (const { letter, state } of letterStandings(records, today)) {
      if (letter.sentOn >= today || letter.reminderOf !== null) continue
      if (state.kind === 'noTable') {
        untold.set(state.missingYear, [...(untold.get(state.missingYear) ?? []), letter])
      } else if (state.kind === 'overdue' || state.kind === 'veryOverdue') {
        const figures = { due: formatDay(state.due, lang, 'short'), days: letter.replyTermDays }
        overdue.push(finding('unanswered', [letter], figures, checked))
      }
    }
    const tables = [...untold].map(([year, letters]) =>
      finding('noTable', letters, { year, count: letters.length }, checked),
    )
    return [...overdue, ...tables]
  },
}

function finding(
  variant: string,
  letters: readonly Letter[],
  figures: Finding['figures'],
  { lang }: RecordsToCheck,
): Finding {
  const places = letters
    .slice(0, placeLimit)
    .map((letter) => recordPlace('letter', letter.id, `№ ${letter.number}`, letter.sentOn, lang))
  return { rule: 'reply.overdue', severity: 'warning', variant, places, figures }
}
