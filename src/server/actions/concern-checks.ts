/* What a problem that residents raised cannot be. */
import type { Transaction } from 'kysely'
import { settlementKinds } from '#domain/place/place.ts'
import type { FieldProblem } from '#server/problem.ts'
import { gatheredEvent } from '#store/gathering.ts'
import { places } from '#store/place.ts'
import type { DB } from '#store/schema.ts'

export const concernReferences = { placeId: 'place', eventId: 'event' } as const

/** A problem is of a settlement, and is raised no earlier than the event at which it was. */
export async function concernProblems(
  trx: Transaction<DB>,
  { placeId, eventId, raisedOn }: { placeId: string; eventId: string | null; raisedOn: string },
): Promise<FieldProblem[]> {
  const place = (await places(trx)).find(({ id }) => id === placeId)
  const event = eventId === null ? null : await gatheredEvent(trx, eventId)
  return [
    ...(place && !settlementKinds.includes(place.kind) ? [{ path: 'placeId', key: 'input.reference' }] : []),
    ...(event && raisedOn < event.startsOn ? [{ path: 'raisedOn', key: 'input.beforeGathering' }] : []),
  ]
}
