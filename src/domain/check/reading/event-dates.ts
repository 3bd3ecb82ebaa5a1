import { isWithin, type PlainDate } from '../../calendar/day.ts'
import { readDays, type DayReading } from '../../calendar/read-days.ts'
import { lineText, type Lines, type ReportModel } from '../../report/model.ts'
import { cellPlace } from '../../report/passages.ts'
import type { Place } from '../finding.ts'
import { remembered } from './remembered.ts'

/** A date of a cell with the line it stands in; `from` and `to` are null for a date that cannot be. */
export interface DateMention {
  readonly kind: DayReading['kind']
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly text: string
  /** The line, and what stands in it after this date and before the next: «– село Аксу». */
  readonly line: string
  readonly beside: string
  readonly place: Place
}

/** The dates in a cell; a year left out is that of the neighbouring date, else the one that falls into the period. */
export function dateMentions(model: ReportModel, lines: Lines | undefined, at: CellAt): DateMention[] {
  const printed = (lines ?? []).map((line) => lineText(line))
  const text = printed.join('\n')
  const readings = readInPeriod(text, model.period)
  return readings.map((reading, index) => {
    const paragraph = text.slice(0, reading.index).split('\n').length
    const line = (printed[paragraph - 1] ?? '').trim()
    const end = reading.index + reading.text.length
    const next = readings[index + 1]?.index ?? text.length
    const beside = text.slice(end, Math.max(end, next)).split('\n')[0] ?? ''
    const place = cellPlace(
      at.table,
      at.row,
      at.column,
      reading.text.includes('\n') ? reading.text : line,
      paragraph,
    )
    return { kind: reading.kind, from: reading.from, to: reading.to, text: reading.text, line, beside, place }
  })
}

export interface CellAt {
  readonly table: 'activities' | 'recommendations'
  readonly row: number
  readonly column: string
}

/** Reads dates; those without any year of their own take the year of the project in which they fall into its period. */
export function readInPeriod(text: string, period: ReportModel['period']): DayReading[] {
  if (!period) return readDays(text)
  return readByPeriod(text, period).map((reading) => backwards(reading, period))
}

type Period = NonNullable<ReportModel['period']>

/**
 * «30 ноября – 1 мая 2024 года» names one year: read across the turn of the year it leaves the period, with its ends
 * changed it lies within, so its end stands before its start.
 */
function backwards(reading: DayReading, period: Period): DayReading {
  if (reading.kind !== 'range' || reading.from.slice(0, 4) === reading.to.slice(0, 4)) return reading
  if ((reading.text.match(/\d{4}/g) ?? []).length > 1) return reading
  if (reading.from >= period.from && reading.to <= period.to) return reading
  const year = /\d{4}/.exec(reading.text)?.[0] ?? reading.from.slice(0, 4)
  const [from, to] = [`${year}${reading.to.slice(4)}`, `${year}${reading.from.slice(4)}`]
  if (from < period.from || to > period.to) return reading
  const { text, index } = reading
  return { text, index, kind: 'impossible', from: null, to: null, year: null }
}

function readByPeriod(text: string, period: Period): DayReading[] {
  const first = Number(period.from.slice(0, 4))
  const last = Number(period.to.slice(0, 4))
  const readings = readDays(text, { year: first })
  if (last === first) return readings
  const later = readDays(text, { year: last })
  return readings.map((reading, index) => {
    const other = later[index]
    const fits = reading.from !== null && isWithin(reading.from, period.from, period.to)
    return reading.year === 'context' && !fits && other ? other : reading
  })
}

/** The dates of a row of table A; `row` counts from 1. */
export const rowDates = (model: ReportModel, row: number): readonly DateMention[] =>
  datesOfRows(model)[row - 1] ?? []

const datesOfRows = remembered((model: ReportModel): DateMention[][] =>
  (model.activities ?? []).map(({ cells }, index) =>
    dateMentions(model, cells.date, { table: 'activities', row: index + 1, column: 'date' }),
  ),
)

/** Whether a mention is exact to the day: one day or a span of days. */
export const isExact = (mention: DateMention): mention is DateMention & { from: PlainDate; to: PlainDate } =>
  (mention.kind === 'day' || mention.kind === 'range') && mention.from !== null && mention.to !== null
