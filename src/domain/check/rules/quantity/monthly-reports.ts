import { linesText, type ReportModel } from '../../../report/model.ts'
import { cellPlace } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { rowDates } from '../../reading/event-dates.ts'
import { fold } from '../../text-reading/fold.ts'
import { placesIn } from '../../text-reading/places-of-report.ts'
import { quantityPlace } from '../../text-reading/quantity-place.ts'
import { reportRows } from '../../text-reading/row-quantities.ts'

const monthly = /(ежемесячн|ай сайын|ай сайынг|айлык)/
const byEach = /(кажд(ого|ой|ый) (активист|дежурн|участник|волонт|школ)|ар белсенди|ар кезекши)/

/** More monthly reports than months times villages: 14 from two villages in six months. */
export function monthlyReports(model: ReportModel): Finding[] {
  return (model.activities ?? []).flatMap((row, index) => {
    const indicators = fold(linesText(row.cells.indicators))
    const whole = fold([row.cells.activity, row.cells.result].map(linesText).join('\n'))
    if (!monthly.test(indicators) || byEach.test(`${indicators}\n${whole}`)) return []
    const told = (reportRows(model)[index] ?? []).filter(
      // In an interim report the plan is of the whole project, its months are those that have passed.
      ({ quantity, source }) => quantity.noun === 'reports' && (model.kind === 'final' || source === 'fact'),
    )
    const inResult = monthlyInText(whole)
    const most = told.toSorted((one, other) => other.quantity.value - one.quantity.value)[0]
    const months = monthsOf(rowDates(model, index + 1).map(({ from, to }) => ({ from, to })))
    const villages = placesIn(linesText(row.cells.place)).size
    if ((most === undefined && inResult === null) || months === 0 || villages === 0) return []
    const possible = months * villages
    const claimed = Math.max(most?.quantity.value ?? 0, inResult ?? 0)
    if (claimed <= possible) return []
    const places =
      (most?.quantity.value ?? 0) > possible
        ? uniquePlaces(told.map(({ quantity }) => quantityPlace(quantity)))
        : [cellPlace('activities', index + 1, 'result', linesText(row.cells.result))]
    return [
      {
        rule: 'quantity.rate' as const,
        severity: 'error' as const,
        variant: 'monthly',
        places,
        figures: { claimed, months, villages, computed: possible },
      },
    ]
  })
}

/** «Подготовлено 14 ежемесячных отчетов», «14 ай сайынғы есеп»: the number of monthly reports in words of the row. */
function monthlyInText(folded: string): number | null {
  const match = /(?<!\d)(\d{1,4})\s+(?:ежемесячн\p{L}*\s+отчет|ай сайынг\p{L}*\s+есеп|айлык\s+есеп)/u.exec(
    folded,
  )
  return match === null ? null : Number(match[1])
}

const uniquePlaces = <P extends { readonly column?: string; readonly paragraph?: number }>(
  places: readonly P[],
): P[] =>
  places.filter(
    (place, index) =>
      places.findIndex((other) => other.column === place.column && other.paragraph === place.paragraph) ===
      index,
  )

/** How many calendar months the dates touch. */
function monthsOf(dates: readonly { readonly from: string | null; readonly to: string | null }[]): number {
  const months = new Set<number>()
  for (const { from, to } of dates) {
    if (from === null || to === null) continue
    for (let month = monthNumber(from); month <= monthNumber(to); month++) months.add(month)
  }
  return months.size
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
