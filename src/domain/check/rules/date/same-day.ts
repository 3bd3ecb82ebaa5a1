import { addDays, daysBetween, type PlainDate } from '../../../calendar/day.ts'
import type { ReportModel } from '../../../report/model.ts'
import type { Finding, Place } from '../../finding.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { isExact, rowDates } from '../../reading/event-dates.ts'
import { settlementsIn } from '../../reading/settlements.ts'
import type { Rule } from '../../rule.ts'

/** Longer spans are a course of work, not an event that its team attends. */
const longestEvent = 4

interface Presence {
  readonly day: PlainDate
  readonly row: number
  readonly settlement: string
  readonly place: Place
}

/** Events on one day in two settlements, of two rows or of one that names the settlement of each date. A note: the distance is not known, and the team may have parted. */
export const dateSameDayRule: Rule = {
  id: 'date.same-day',
  check(model) {
    const days = Map.groupBy(presences(model), ({ day }) => day)
    const clashes = [...days].filter(([, here]) => new Set(here.map(({ settlement }) => settlement)).size > 1)
    return clashes.map(([day, here]) => finding(day, here))
  },
}

function finding(day: PlainDate, here: readonly Presence[]): Finding {
  const date = `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
  const places = here.map(({ place }) => place)
  return { rule: 'date.same-day', severity: 'note', variant: 'twoPlaces', places, figures: { date } }
}

/** Where an event of one settlement was on which days; a row that names several without telling which day is left out. */
function presences(model: ReportModel): Presence[] {
  return (model.activities ?? []).flatMap((row, index) => {
    if (row.groupKind === 'information') return []
    const [only, ...others] = settlementsIn(cellText(row.cells.place))
    const ofRow = others.length === 0 ? only : undefined
    return rowDates(model, index + 1)
      .filter(isExact)
      .flatMap(({ from, to, beside, place }) => {
        const [named, ...more] = settlementsIn(beside, true)
        const settlement = more.length > 0 ? undefined : (named ?? ofRow)
        const length = daysBetween(from, to) + 1
        if (settlement === undefined || length > longestEvent) return []
        return Array.from({ length }, (_, n) => ({
          day: addDays(from, n),
          row: index + 1,
          settlement,
          place,
        }))
      })
  })
}
