import { holidayYears } from '../../../calendar/holiday.ts'
import { formatDay } from '../../../calendar/format-day.ts'
import { addWorkingDays } from '../../../calendar/working-days.ts'
import type { Letter } from '../../../recommendation/recommendation.ts'
import type { Finding } from '../../finding.ts'
import { placeLimit, recordPlace } from '../../record-place.ts'
import type { RecordRule, RecordsToCheck } from '../../record-rule.ts'

/**
 * Letters past their term without a recorded answer. The term runs in working days by the organisation's own table; a
 * year without its table is said, for a term counted by another year's holidays would only look right.
 */
export const replyOverdue: RecordRule = {
  id: 'reply.overdue',
  check: (checked) => {
    const { records, today, lang } = checked
    const answered = new Set(records.replies.map((reply) => reply.letterId))
    const years = holidayYears(records.holidays)
    const untold = new Map<number, Letter[]>()
    const overdue = records.letters.flatMap((letter) => {
      if (answered.has(letter.id) || letter.sentOn >= today) return []
      const due = addWorkingDays(letter.sentOn, letter.replyTermDays, years)
      if (!due.ok) {
        untold.set(due.missingYear, [...(untold.get(due.missingYear) ?? []), letter])
        return []
      }
      if (due.day >= today) return []
      return [
        finding(
          'unanswered',
          [letter],
          { due: formatDay(due.day, lang, 'short'), days: letter.replyTermDays },
          checked,
        ),
      ]
    })
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
