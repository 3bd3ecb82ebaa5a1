import { cellPlace } from '../../../report/passages.ts'
import type { ReportModel } from '../../../report/model.ts'
import type { Place } from '../../finding.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { isExact, rowDates, type DateMention } from '../../reading/event-dates.ts'
import type { Rule } from '../../rule.ts'

/**
 * The form asks each event's date: a month, a span of months, «постоянно» or nothing is not one. One finding for all
 * rows. A span of days is exact; a date that cannot be is left to date.impossible.
 */
export const dateImpreciseRule: Rule = {
  id: 'date.imprecise',
  check(model) {
    const places = (model.activities ?? []).flatMap((_, index) => imprecise(model, index + 1))
    if (places.length === 0) return []
    const figures = {
      count: places.length,
      dates: [...new Set(places.map((place) => place.quote ?? ''))]
        .filter((quote) => quote !== '')
        .map((quote) => `«${quote}»`)
        .join(', '),
    }
    const variant = figures.dates === '' ? 'nothing' : 'months'
    return [{ rule: 'date.imprecise', severity: 'warning', variant, places, figures }]
  },
}

function imprecise(model: ReportModel, row: number): Place[] {
  const cells = model.activities?.[row - 1]?.cells
  if (cells?.date === undefined || cellText(cells.activity) === '') return []
  const mentions = rowDates(model, row)
  if (mentions.some(({ kind }) => kind === 'impossible')) return []
  const exact = mentions.filter(isExact)
  if (exact.length > 0 && !mentions.some((mention) => isLoneMonth(mention, exact))) return []
  return [cellPlace('activities', row, 'date', cellText(cells.date).replaceAll('\n', '; '))]
}

/** A month beside exact dates is one event's whole date, unless it only heads them («июнь: 11.06, 20.06»). */
const isLoneMonth = ({ kind, from, to }: DateMention, exact: readonly DateMention[]): boolean =>
  (kind === 'month' || kind === 'monthRange') &&
  !exact.some(
    (one) =>
      one.from !== null && from !== null && to !== null && one.from <= to && from <= (one.to ?? one.from),
  )
