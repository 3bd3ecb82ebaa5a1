import { aggregate, type Aggregated } from './aggregate.ts'
import { countQuantity, countRecords, hasCancelledEvents } from './count-records.ts'
import type { CountedRecord } from './counted-record.ts'
import type { Fact, FactKind } from './fact.ts'
import type { Indicator } from './indicator.ts'
import type { RecordIndex } from './record-index.ts'

/**
 * The fact of an indicator: the only place that computes one. Percent is Σ numerators / Σ denominators, a snapshot its
 * newest value at each place. Without records it is null; where everything planned was cancelled, a count is zero.
 */
export function indicatorFact(indicator: Indicator, index: RecordIndex): Fact {
  const { source, kind, overTime, overPlaces, plan, activityId } = indicator
  const scope = source.scope === 'activity' ? activityId : ''
  const key = JSON.stringify([scope, source, kind, overTime, overPlaces, plan.kind === 'yesNo'])
  const known = index.facts.get(key)
  if (known) return known
  const fact = computedFact(indicator, index)
  index.facts.set(key, fact)
  return fact
}

function computedFact(indicator: Indicator, index: RecordIndex): Fact {
  const kind = factKind(indicator)
  if (indicator.source.measure === 'share') return share(indicator, index)
  const found = aggregated(countRecords(indicator, index), indicator)
  if (found) return { kind, value: kind === 'yesNo' ? yes(found.value) : found.value, records: found.records }
  const isZero = indicator.source.measure === 'count' && hasCancelledEvents(indicator, index)
  return { kind, value: isZero ? 0n : null, records: [] }
}

function factKind(indicator: Indicator): FactKind {
  if (indicator.plan.kind === 'yesNo') return 'yesNo'
  if (indicator.source.measure === 'share') return 'percent'
  return indicator.source.measure === 'amount' ? 'money' : 'number'
}

const yes = (value: bigint): bigint => (value > 0n ? 1n : 0n)

function aggregated(records: readonly CountedRecord[], indicator: Indicator): Aggregated | null {
  const overTime = indicator.kind === 'snapshot' ? 'last' : indicator.overTime
  return aggregate(records, overTime, indicator.overPlaces)
}

function share(indicator: Indicator, index: RecordIndex): Fact {
  const { quantityKey, ofQuantityKey } = indicator.source
  const empty: Fact = { kind: 'percent', value: null, records: [] }
  if (quantityKey === undefined || ofQuantityKey === undefined) return empty
  const part = aggregated(countQuantity(indicator, quantityKey, index), indicator)
  const whole = aggregated(countQuantity(indicator, ofQuantityKey, index), indicator)
  if (part === null || whole === null || whole.value <= 0n) return empty
  return { kind: 'percent', value: percentOf(part.value, whole.value), records: sharedRecords(part, whole) }
}

/** A percentage in thousandths, rounded half up to one decimal: 2 of 7 is 28600n. */
function percentOf(part: bigint, whole: bigint): bigint {
  const tenths = (part * 2000n + whole) / (whole * 2n)
  return tenths * 100n
}

function sharedRecords(part: Aggregated, whole: Aggregated): CountedRecord[] {
  if (isSameRecords(part.records, whole.records))
    return part.records.map((record, at) => shareOf(record, record.amount, whole.records[at]?.amount ?? 0n))
  const ofWhole = new Map(whole.records.map((record) => [record.id, record]))
  const shared: CountedRecord[] = []
  for (const record of part.records) {
    shared.push(shareOf(record, record.amount, ofWhole.get(record.id)?.amount ?? 0n))
    ofWhole.delete(record.id)
  }
  for (const record of ofWhole.values()) shared.push(shareOf(record, 0n, record.amount))
  return shared
}

/** Events that count the part count the whole too, nearly always: then nothing has to be looked up. */
const isSameRecords = (part: readonly CountedRecord[], whole: readonly CountedRecord[]): boolean =>
  part.length === whole.length && part.every((record, at) => record.id === whole[at]?.id)

function shareOf(
  { subject, id, title, at, placeId }: CountedRecord,
  amount: bigint,
  of: bigint,
): CountedRecord {
  return { subject, id, title, at, placeId, amount, of }
}
