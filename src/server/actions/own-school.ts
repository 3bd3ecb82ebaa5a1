/* Centres as their writers reach them: a teacher's are those of own villages, others are as if not there. */
import type { Transaction } from 'kysely'
import { isInScope } from '#domain/account/place-scope.ts'
import type { Adviser, SchoolCentre } from '#domain/school/school.ts'
import type { Actor } from '#server/context.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { advisersOf, eventForSchool, lockCentre } from '#store/school.ts'
import type { DB } from '#store/schema.ts'
import { scopeOf } from './own-places.ts'

/** The centre, locked. Throws `record.notFound` where it is nobody's or another village's. */
export async function ownCentre(trx: Transaction<DB>, actor: Actor, id: string): Promise<SchoolCentre> {
  const centre = await lockCentre(trx, id)
  if (centre && isInScope(await scopeOf(trx, actor), centre.placeId)) return centre
  throw new Problem('record.notFound', { id })
}

/** The adviser with the centre locked. Throws `record.notFound`. */
export async function ownAdviser(trx: Transaction<DB>, actor: Actor, id: string): Promise<Adviser> {
  const found = (await advisersOf(trx)).find((adviser) => adviser.id === id)
  if (!found) throw new Problem('record.notFound', { id })
  await ownCentre(trx, actor, found.centreId)
  return found
}

/** Advisers of a centre by their ids, and what is wrong where some are another's. */
export async function namedAdvisers(
  trx: Transaction<DB>,
  centreId: string,
  ids: readonly string[],
): Promise<{ readonly advisers: Adviser[]; readonly wrong: FieldProblem[] }> {
  const advisers = (await advisersOf(trx, centreId)).filter(({ id }) => ids.includes(id))
  return {
    advisers,
    wrong: advisers.length === ids.length ? [] : [{ path: 'adviserIds', key: 'input.reference' }],
  }
}

/** The event on which a row stands, and what is wrong with it: another kind, cancelled, or another village's. */
export async function eventOfKind(
  trx: Transaction<DB>,
  actor: Actor,
  { eventId, kinds }: { readonly eventId: string; readonly kinds: readonly string[] },
) {
  const event = await eventForSchool(trx, eventId)
  const isRight =
    event !== null &&
    kinds.includes(event.kind) &&
    !event.isCancelled &&
    isInScope(await scopeOf(trx, actor), event.placeId)
  return { event, wrong: isRight ? [] : [{ path: 'eventId', key: 'input.reference' }] }
}
