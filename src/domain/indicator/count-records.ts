import type { Event } from '../event/event.ts'
import { attendanceCount } from '../people/attendance-count.ts'
import { exactAmount, unitAmount, type CountedRecord } from './counted-record.ts'
import type { EventPool } from './event-pool.ts'
import type { Indicator, IndicatorSource } from './indicator.ts'
import type { LinkedMeasure } from './linked-record.ts'
import type { RecordIndex } from './record-index.ts'

type SourceOf = Pick<Indicator, 'activityId' | 'source'>

/**
 * The records an indicator's source names, each with what it adds. A record that says nothing about the measured thing
 * (a meeting nobody counted, a post of unknown reach) is left out: null is not zero.
 */
export function countRecords({ activityId, source }: SourceOf, index: RecordIndex): CountedRecord[] {
  if (source.records !== 'events') return countLinked(source.records, { activityId, source }, index)
  const pool = source.scope === 'activity' ? index.eventsOf(activityId) : index.events
  return countEvents(pool, source, (event) => eventAmount(event, source))
}

/** The events of a source that were planned and cancelled: they count nowhere, but they say that zero is meant. */
export function hasCancelledEvents({ activityId, source }: SourceOf, index: RecordIndex): boolean {
  if (source.records !== 'events') return false
  const pool = source.scope === 'activity' ? index.cancelledOf(activityId) : index.cancelled
  return candidates(pool, source).some((event) => isAtPlace(event, source))
}

/** The records of a quantity of events under another key, as shares need them. */
export function countQuantity(
  { activityId, source }: SourceOf,
  key: string,
  index: RecordIndex,
): CountedRecord[] {
  const pool = source.scope === 'activity' ? index.eventsOf(activityId) : index.events
  return countEvents(pool, { ...source, quantityKey: key }, (event) => quantityAmount(event, key))
}

function countEvents(
  pool: EventPool,
  source: IndicatorSource,
  amountOf: (event: Event) => bigint | null,
): CountedRecord[] {
  const counted: CountedRecord[] = []
  for (const event of candidates(pool, source)) {
    if (!isAtPlace(event, source)) continue
    const amount = amountOf(event)
    if (amount !== null) counted.push(countedEvent(event, amount))
  }
  return counted
}

/** An event with what it adds to a figure, and the place for which it does. */
export function countedEvent(event: Event, amount: bigint, placeId = event.placeId): CountedRecord {
  return {
    subject: 'event',
    id: event.id,
    title: event.title,
    at: event.startsAt === null ? event.endsOn : `${event.endsOn} ${event.startsAt}`,
    placeId,
    amount,
  }
}

function candidates(pool: EventPool, source: IndicatorSource): readonly Event[] {
  const kinds = source.eventKinds
  const byQuantity = source.measure === 'quantity' || source.measure === 'share'
  if (byQuantity && source.quantityKey !== undefined) {
    const events = pool.withQuantity(source.quantityKey)
    return kinds ? events.filter((event) => kinds.includes(event.kind)) : events
  }
  return kinds ? [...new Set(kinds)].flatMap((kind) => pool.ofKind(kind)) : pool.all
}

const isAtPlace = (event: Event, source: IndicatorSource): boolean =>
  source.placeIds === undefined || (event.placeId !== null && source.placeIds.includes(event.placeId))

function eventAmount(event: Event, source: IndicatorSource): bigint | null {
  if (source.measure === 'count') return unitAmount
  if (source.measure === 'people') {
    const people = attendanceCount(event.attendance)
    return people === null ? null : exactAmount(people)
  }
  return source.quantityKey === undefined ? null : quantityAmount(event, source.quantityKey)
}

function quantityAmount(event: Event, key: string): bigint | null {
  const amounts = event.quantities.filter((quantity) => quantity.key === key)
  if (amounts.length === 0) return null
  return amounts.reduce((sum, quantity) => sum + exactAmount(quantity.amount), 0n)
}

function countLinked(
  records: Exclude<IndicatorSource['records'], 'events'>,
  { activityId, source }: SourceOf,
  index: RecordIndex,
): CountedRecord[] {
  const found = source.scope === 'activity' ? index.linkedTo(records, activityId) : index.linked(records)
  const kinds = source.publicationKinds
  return found.flatMap((record) => {
    if (kinds && record.publicationKind && !kinds.includes(record.publicationKind)) return []
    if (source.placeIds && !source.placeIds.includes(record.placeId ?? '')) return []
    const amount = record.amounts[source.measure as LinkedMeasure]
    if (amount === undefined) return []
    return [
      {
        subject: record.subject,
        id: record.id,
        title: record.title,
        at: record.at,
        placeId: record.placeId ?? null,
        amount,
      },
    ]
  })
}
