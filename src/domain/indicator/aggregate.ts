import type { CountedRecord } from './counted-record.ts'
import type { Aggregation } from './indicator.ts'

/** A value with the records that it is made of; for a sum, their amounts add up to it. */
export interface Aggregated {
  readonly value: bigint
  readonly records: readonly CountedRecord[]
}

/**
 * Adds records up, first over time within each place, then over places: `sum` adds, `last` takes the newest,
 * `max` the largest. Null without records: nobody recorded anything, which is not zero.
 */
export function aggregate(
  records: readonly CountedRecord[],
  overTime: Aggregation,
  overPlaces: Aggregation,
): Aggregated | null {
  if (records.length === 0) return null
  if (overTime === 'sum' && overPlaces === 'sum') return total(records)
  const places = Map.groupBy(records, (record) => record.placeId ?? '')
  const ofPlaces = [...places.values()].map((ofPlace) => reduced(ofPlace, overTime))
  if (overPlaces === 'sum') return joined(ofPlaces)
  const chosen = ofPlaces.reduce((best, next) => (isAfter(next, best, overPlaces) ? next : best))
  return chosen
}

function reduced(records: readonly CountedRecord[], how: Aggregation): Aggregated {
  if (how === 'sum') return total(records)
  const chosen = records.reduce((best, next) => (isRecordAfter(next, best, how) ? next : best))
  return { value: chosen.amount, records: [chosen] }
}

const isRecordAfter = (next: CountedRecord, best: CountedRecord, how: Aggregation): boolean =>
  how === 'last' ? (next.at ?? '') >= (best.at ?? '') : next.amount > best.amount

function isAfter(next: Aggregated, best: Aggregated, how: Aggregation): boolean {
  return how === 'last' ? newest(next) >= newest(best) : next.value > best.value
}

function newest(part: Aggregated): string {
  return part.records.reduce(
    (latest, record) => ((record.at ?? '') > latest ? (record.at ?? '') : latest),
    '',
  )
}

function total(records: readonly CountedRecord[]): Aggregated {
  let value = 0n
  for (const record of records) value += record.amount
  return { value, records }
}

function joined(parts: readonly Aggregated[]): Aggregated {
  return {
    value: parts.reduce((sum, part) => sum + part.value, 0n),
    records: parts.flatMap((part) => part.records),
  }
}
