import { isWithin } from '../calendar/day.ts'
import type { Event } from '../event/event.ts'
import type { ProjectRecords } from '../project/records.ts'
import { eventPool, type EventPool } from './event-pool.ts'
import type { Fact } from './fact.ts'
import type { LinkedRecord, LinkedSource } from './linked-record.ts'
import { activitiesOf, linkedRecords } from './linked-records.ts'
import type { RecordPeriod } from './record-period.ts'

/**
 * The records of a project, arranged once for a period so that every figure finds its own without walking all others.
 * An event belongs to the period in which it ended, so that reports of neighbouring periods never count it twice.
 */
export interface RecordIndex {
  readonly records: ProjectRecords
  readonly period: RecordPeriod
  /** Events that count: within the period and not cancelled. */
  readonly events: EventPool
  readonly eventsOf: (activityId: string) => EventPool
  readonly cancelled: EventPool
  readonly cancelledOf: (activityId: string) => EventPool
  readonly linked: (source: LinkedSource) => readonly LinkedRecord[]
  readonly linkedTo: (source: LinkedSource, activityId: string) => readonly LinkedRecord[]
  /** Facts already computed, by what they are computed from: many indicators ask the same question. */
  readonly facts: Map<string, Fact>
}

export function indexRecords(records: ProjectRecords, period: RecordPeriod): RecordIndex {
  const inPeriod = records.events.filter((event) => isWithin(event.endsOn, period.from, period.to))
  const held = poolsOf(inPeriod.filter((event) => !event.isCancelled))
  const cancelled = poolsOf(inPeriod.filter((event) => event.isCancelled))
  const activities = activitiesOf(records)
  const linked = memo((source: LinkedSource) => linkedRecords(records, period, source, activities))
  const linkedByActivity = memo((source: LinkedSource) => byActivity(linked(source)))
  return {
    records,
    period,
    events: held.all,
    eventsOf: held.of,
    cancelled: cancelled.all,
    cancelledOf: cancelled.of,
    linked,
    facts: new Map(),
    linkedTo: (source, activityId) => {
      const { anywhere, of } = linkedByActivity(source)
      return [...anywhere, ...(of.get(activityId) ?? [])]
    },
  }
}

function poolsOf(events: readonly Event[]): { all: EventPool; of: (activityId: string) => EventPool } {
  const groups = Map.groupBy(events, (event) => event.activityId)
  return { all: eventPool(events), of: memo((activityId: string) => eventPool(groups.get(activityId) ?? [])) }
}

/** Records of kinds that never belong to an activity count for every activity that asks for them. */
function byActivity(records: readonly LinkedRecord[]): {
  anywhere: LinkedRecord[]
  of: Map<string, LinkedRecord[]>
} {
  const anywhere: LinkedRecord[] = []
  const of = new Map<string, LinkedRecord[]>()
  for (const record of records) {
    if (record.activityIds === null) anywhere.push(record)
    for (const id of record.activityIds ?? []) {
      const list = of.get(id)
      if (list) list.push(record)
      else of.set(id, [record])
    }
  }
  return { anywhere, of }
}

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
