import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import type { PlainDate } from '../calendar/day.ts'
import { readDays } from '../calendar/read-days.ts'
import { cellText, isDash } from '../check/reading/cell-lines.ts'
import type { Place as KnownPlace } from '../place/place.ts'
import type { TaskKind } from '../plan/plan.ts'
import { linesText, type ActivityRow, type ReportModel } from '../report/model.ts'
import type { LocalText } from '../text/local-text.ts'
import { importedIndicators, type ImportedIndicator } from './imported-indicators.ts'
import { quoted, type ImportCell } from './imported-note.ts'
import { placeReader, type ImportedPlace, type PlaceReading } from './imported-places.ts'
import type { TextReader } from './imported-text.ts'

export interface ImportedActivity {
  /** `2.1`: the first activity of the second task. */
  readonly code: string
  readonly title: LocalText
  readonly plannedFrom: PlainDate
  readonly plannedTo: PlainDate
  readonly places: readonly ImportedPlace[]
  readonly result: LocalText
  readonly effect: LocalText
  readonly indicators: readonly ImportedIndicator[]
}

export interface ImportedTask {
  readonly kind: TaskKind
  readonly title: LocalText
  readonly activities: readonly ImportedActivity[]
}

interface Period {
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
}

/** Tasks of the row groups of table A, their activities and indicators. What the report says was done stays behind. */
export function importedPlan(
  model: ReportModel,
  period: Period,
  known: readonly KnownPlace[],
  reader: TextReader,
): ImportedTask[] {
  const rows = (model.activities ?? []).map((row, index) => ({ row, number: index + 1 }))
  const placesOf = placeReader(
    rows.map(({ row }) => linesText(row.cells.place)),
    known,
  )
  const groups = [...Map.groupBy(rows, ({ row }) => row.group).values()]
  return groups.flatMap((group, index): ImportedTask[] => {
    const first = group[0]
    if (!first) return []
    const cell = cellOf(first.number)
    const title = titleOr(linesText(first.row.cells.task), { ...cell, column: 'task' }, reader)
    const activities = group.map(({ row, number }, at) =>
      importedActivity(row, `${index + 1}.${at + 1}`, cellOf(number), period, placesOf, reader),
    )
    const kind = first.row.groupKind === 'task' ? 'own' : first.row.groupKind
    return [{ kind, title: reader.local(title), activities }]
  })
}

const cellOf = (row: number): ImportCell => ({ section: '1.activities', table: 'activities', row })

function importedActivity(
  row: ActivityRow,
  code: string,
  cell: ImportCell,
  period: Period,
  placesOf: (cell: string) => PlaceReading,
  reader: TextReader,
): ImportedActivity {
  const { places, unclear } = placesOf(linesText(row.cells.place))
  for (const words of unclear)
    reader.notes.unread.push({ reason: 'placeUnclear', place: quoted({ ...cell, column: 'place' }, words) })
  const title = titleOr(linesText(row.cells.activity), { ...cell, column: 'activity' }, reader)
  return {
    code,
    title: reader.local(title),
    ...plannedDays(row, cell, period, reader),
    places,
    result: reader.text(row.cells.result, { ...cell, column: 'result' }),
    effect: reader.text(row.cells.effect, { ...cell, column: 'effect' }),
    indicators: importedIndicators(row, code, cell, reader),
  }
}

/** A name that a record cannot do without: a dash, and said so, where the cell is empty. */
function titleOr(text: string, cell: ImportCell, reader: TextReader): string {
  const title = reader.name(text, cell)
  if (title !== '') return title
  reader.notes.unread.push({ reason: 'noTitle', place: cell })
  return '—'
}

/** From the first to the last day that the cell names, where it names nothing but days; else the project's period. */
function plannedDays(
  row: ActivityRow,
  cell: ImportCell,
  { startsOn, endsOn }: Period,
  reader: TextReader,
): { plannedFrom: PlainDate; plannedTo: PlainDate } {
  const text = cellText(row.cells.date)
  const days = readDays(text)
  const exact = days.flatMap((one) => (one.kind === 'day' || one.kind === 'range' ? [one.from, one.to] : []))
  const [first] = exact.toSorted()
  const last = exact.toSorted().at(-1)
  const isSure = exact.length === days.length * 2 && v.is(day, first) && v.is(day, last)
  if (isSure && first && last) return { plannedFrom: first, plannedTo: last }
  const place = quoted({ ...cell, column: 'date' }, isDash(text) ? '' : text)
  reader.notes.assumed.push({ reason: 'projectPeriod', place })
  return { plannedFrom: startsOn, plannedTo: endsOn }
}
