/*
 * What an activist, a teacher and an accountant may touch of a project: the writing side of `visibleRecords`. What is
 * not theirs is refused like what is not there, so that nobody learns of it.
 */
import type { Kysely } from 'kysely'
import { isInScope, isScoped, placeScope, type PlaceScope } from '#domain/account/place-scope.ts'
import { accountantSubjects } from '#domain/account/visible-records.ts'
import type { EvidenceSubject } from '#domain/evidence/evidence.ts'
import type { Actor } from '#server/context.ts'
import type { FieldProblem } from '#server/problem.ts'
import { placeOfEvent } from '#store/event.ts'
import { linksOfEvidence, recorderOfEvidence } from '#store/evidence.ts'
import { places } from '#store/place.ts'
import { recordById } from '#store/record-table.ts'
import { pickupTable } from '#store/schedule.ts'
import type { DB } from '#store/schema.ts'

/** Where the person works. */
export async function scopeOf(db: Kysely<DB>, actor: Actor): Promise<PlaceScope> {
  return isScoped(actor.role) ? placeScope(actor, await places(db)) : 'everywhere'
}

/** What is wrong with the place of an event: another's is as one that does not exist, and none is nobody's. */
export async function wrongOwnPlace(
  db: Kysely<DB>,
  actor: Actor,
  placeId: string | null,
): Promise<FieldProblem[]> {
  if (isInScope(await scopeOf(db, actor), placeId)) return []
  return [{ path: 'placeId', key: placeId === null ? 'input.required' : 'input.reference' }]
}

/** Whether a record that files can prove is the person's to work on. */
export async function isOwnSubject(
  db: Kysely<DB>,
  actor: Actor,
  { subject, subjectId }: { readonly subject: EvidenceSubject; readonly subjectId: string },
): Promise<boolean> {
  if (actor.role === 'accountant') return accountantSubjects.includes(subject)
  const scope = await scopeOf(db, actor)
  if (scope === 'everywhere') return true
  if (subject === 'pickup') {
    const round = await recordById(db, pickupTable, subjectId)
    return round !== null && isInScope(scope, round.placeId)
  }
  return subject === 'event' && isInScope(scope, await placeOfEvent(db, subjectId))
}

/** Whether a file is the person's to work on: added by them, or proving a record that is theirs. */
export async function isOwnEvidence(db: Kysely<DB>, actor: Actor, evidenceId: string): Promise<boolean> {
  if (actor.role !== 'accountant' && !isScoped(actor.role)) return true
  if (actor.id !== null && (await recorderOfEvidence(db, evidenceId)) === actor.id) return true
  for (const link of await linksOfEvidence(db, evidenceId)) {
    if (await isOwnSubject(db, actor, link)) return true
  }
  return false
}
