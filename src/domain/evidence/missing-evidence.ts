import type { Event } from '../event/event.ts'
import type { Activity } from '../plan/plan.ts'
import type { EvidenceIndex } from './evidence-index.ts'
import type { EvidenceKind } from './evidence.ts'

/** What an event lacks: any file at all, or the kinds that its activity asks for. */
export interface EventLack {
  readonly event: Event
  readonly hasFiles: boolean
  readonly kinds: readonly EvidenceKind[]
}

/** What one activity lacks over its events that stand. */
export interface ActivityLack {
  readonly activity: Activity
  readonly events: number
  /** Events that have all that is asked for. */
  readonly proven: number
  readonly lacks: readonly EventLack[]
}

/** What an event lacks, or null where it has all. A cancelled event needs nothing. */
export function lackOfEvent(
  event: Event,
  activity: Activity | undefined,
  index: EvidenceIndex,
): EventLack | null {
  if (event.isCancelled) return null
  const files = index.of('event', event.id)
  const kinds = (activity?.requiredEvidence ?? []).filter((kind) => !files.some((file) => file.kind === kind))
  return files.length > 0 && kinds.length === 0 ? null : { event, hasFiles: files.length > 0, kinds }
}

/** Each activity with its events and what they lack, in the order of the plan. Activities without events have none to prove. */
export function missingEvidence(
  activities: readonly Activity[],
  events: readonly Event[],
  index: EvidenceIndex,
): ActivityLack[] {
  const held = Map.groupBy(
    events.filter((event) => !event.isCancelled),
    (event) => event.activityId,
  )
  return activities.flatMap((activity) => {
    const own = held.get(activity.id) ?? []
    const lacks = own.flatMap((event) => lackOfEvent(event, activity, index) ?? [])
    return own.length === 0
      ? []
      : [{ activity, events: own.length, proven: own.length - lacks.length, lacks }]
  })
}
