import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import {
  insertEventVersion,
  lockEvent,
  versionsOfEvent,
  type EventContent,
  type EventVersion,
} from '#store/event.ts'
import type { Outcome, Step } from './action.ts'
import { refuseFields } from './parse-input.ts'

/** What the person saw and why it changes. */
interface Correction {
  readonly id: string
  readonly version: number
  readonly reason: string
}

type Next = Pick<EventVersion, 'content' | 'isCancelled'>

/**
 * Adds the next version of an event. `next` makes it of the version that the person saw. The same correction sent
 * again gives the version it made; one of a version that is no longer the newest is `record.conflict`. A cancelled event
 * takes one change alone, its return (`isOfCancelled`), and an event that stands cannot return.
 */
export async function addEventVersion(
  { trx, input, context, scope }: Step<Correction>,
  next: (seen: EventContent, projectId: string) => Promise<Next>,
  { isOfCancelled = false } = {},
): Promise<Outcome<{ id: string; version: number }>> {
  const { id, reason } = input
  const owner = await lockEvent(trx, id)
  if (!owner) throw new Problem('record.notFound', { id })
  const versions = await versionsOfEvent(trx, id)
  const seen = versions[input.version - 1]
  const newest = versions.length
  if (!seen) throw new Problem('record.conflict', { id, version: newest })
  const version = input.version + 1
  const made = { version, reason, ...(await next(seen.content, owner.projectId)) }
  const successor = versions[input.version]
  if (successor) {
    const { recordedBy, ...stored } = successor
    const isSame = recordedBy === scope.actorId && canonicalJson(stored) === canonicalJson(made)
    if (isSame) return { result: { id, version }, event: null }
    throw new Problem('record.conflict', { id, version: newest })
  }
  if (seen.isCancelled !== isOfCancelled) {
    refuseFields([{ path: 'id', key: seen.isCancelled ? 'input.cancelled' : 'input.notCancelled' }])
  }
  await insertEventVersion(
    trx,
    { ...scope, projectId: owner.projectId, actorName: context.actor.name },
    id,
    made,
  )
  return {
    result: { id, version },
    event: { subject: 'event', subjectId: id, before: lineOf(seen), after: lineOf(made) },
  }
}

const lineOf = ({ version, content, isCancelled, reason }: Omit<EventVersion, 'recordedBy'>) => ({
  ...content,
  version,
  isCancelled,
  reason,
})
