import { cellPlace } from '../../../report/passages.ts'
import type { ReportModel } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import { cellText, titleOf } from '../../reading/cell-lines.ts'
import { isExact, rowDates } from '../../reading/event-dates.ts'
import type { Rule } from '../../rule.ts'

const finalEvent =
  /(?:итогов|заключительн|қорытынды)\p{L}*\s+(?:\p{L}+\s+){0,3}[«"]?(?:кругл|брифинг|конференц|презентац|форум|встреч|мероприят|пресс|семинар|дөңгелек|таныстыр|кездесу|іс-шара|баспасөз)/iu
/** Work that goes on or is written up after the last event. */
const notAnEvent =
  /отчет|отчёт|(?<!\p{L})есеп|анкет|сауалнама|мониторинг|бақылау|контрол|публик|жариял|освещен/iu

/** A final event that is over before an event of the project's tasks begins. */
export const finalBeforeOthers = (model: ReportModel): ReturnType<Rule['check']> =>
  (model.activities ?? []).flatMap((row, index): Finding[] => {
    const activity = cellText(row.cells.activity)
    if (row.groupKind !== 'final' && !finalEvent.test(activity)) return []
    const mentions = rowDates(model, index + 1).filter((one) => one.kind !== 'year')
    const end = mentions
      .flatMap(({ to }) => (to === null ? [] : [to]))
      .toSorted()
      .at(-1)
    if (end === undefined) return []
    const later = eventsAfter(model, end, index + 1)
    if (later.length === 0) return []
    const places = [
      cellPlace('activities', index + 1, 'date', cellText(row.cells.date)),
      ...later.map(({ place }) => place),
    ]
    const figures = {
      event: titleOf(row.cells.activity),
      date: cellText(row.cells.date),
      later: later.map(({ text }) => text).join(', '),
    }
    return [{ rule: 'date.order', severity: 'warning', variant: 'finalFirst', places, figures }]
  })

/** Events within the period: a day after it is date.outside-period's to tell. */
function eventsAfter(model: ReportModel, day: string, finalRow: number) {
  return (model.activities ?? []).flatMap((row, index) => {
    const activity = cellText(row.cells.activity)
    const isOther = row.groupKind === 'task' && index + 1 !== finalRow
    if (!isOther || finalEvent.test(activity) || notAnEvent.test(activity)) return []
    return rowDates(model, index + 1)
      .filter(isExact)
      .filter(({ from }) => from > day && (model.period === null || from <= model.period.to))
  })
}
