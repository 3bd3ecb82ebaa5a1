/* Dumps as their writers may reach them: an activist's are those of own villages, others are as if not there. */
import type { Transaction } from 'kysely'
import { isInScope } from '#domain/account/place-scope.ts'
import type { DumpCard, DumpObservation } from '#domain/dump/dump.ts'
import { outOfTurn } from '#domain/dump/dump-history.ts'
import type { ActionContext, Actor } from '#server/context.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { dumpOfObservation, insertObservation, lockDump, type NewObservation } from '#store/dump.ts'
import { arePhotos, insertEvidenceLink, linksOfEvidence, projectOfEvidence } from '#store/evidence.ts'
import { missingIds, type RowScope } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { isOwnEvidence, scopeOf } from './own-places.ts'

/** The dump, locked. Throws `record.notFound` where it is nobody's or another village's. */
export async function ownDump(trx: Transaction<DB>, actor: Actor, id: string): Promise<DumpCard> {
  const dump = await lockDump(trx, id)
  if (dump && isInScope(await scopeOf(trx, actor), dump.placeId)) return dump
  throw new Problem('record.notFound', { id })
}

/** The dump of an observation, locked. Throws `record.notFound`. */
export async function ownDumpOf(trx: Transaction<DB>, actor: Actor, id: string): Promise<DumpCard> {
  const dumpId = await dumpOfObservation(trx, id)
  if (dumpId === null) throw new Problem('record.notFound', { id })
  return ownDump(trx, actor, dumpId)
}

export interface Sighting extends Omit<NewObservation, 'id' | 'dumpId'> {
  readonly photos: readonly string[]
  readonly isShared: boolean
}

/** What is wrong with the project and the photos of what was seen. */
export async function wrongSighting(
  trx: Transaction<DB>,
  actor: Actor,
  { projectId, photos, isShared }: Pick<Sighting, 'projectId' | 'photos' | 'isShared'>,
): Promise<FieldProblem[]> {
  if (projectId === null) return photos.length > 0 ? [{ path: 'projectId', key: 'input.required' }] : []
  if ((await missingIds(trx, 'project', [projectId], null)).length > 0)
    return [{ path: 'projectId', key: 'input.reference' }]
  if (!(await arePhotos(trx, photos))) return [{ path: 'photos', key: 'input.photo' }]
  for (const photo of photos) {
    const isOwn =
      (await projectOfEvidence(trx, photo)) === projectId && (await isOwnEvidence(trx, actor, photo))
    if (!isOwn) return [{ path: 'photos', key: 'input.reference' }]
    const isTaken = !isShared && (await linksOfEvidence(trx, photo)).length > 0
    if (isTaken) return [{ path: 'isShared', key: 'input.shared' }]
  }
  return []
}

/** What is wrong with a history that gets one more observation: it comes out of turn, or lies in the future. */
export function wrongTurn(
  observations: readonly DumpObservation[],
  { seen, on }: Pick<Sighting, 'seen' | 'on'>,
  today: string,
): FieldProblem[] {
  if (on > today) return [{ path: 'on', key: 'input.future' }]
  const added = { seen, on, withdrawnWhy: null }
  const first = observations.find(({ withdrawnWhy }) => withdrawnWhy === null)
  if (first && on < first.on) return [{ path: 'on', key: 'input.dumpDay' }]
  const wrong = outOfTurn([...observations, added])
  if (wrong === null) return []
  return [
    { path: wrong === added ? 'seen' : 'on', key: wrong === added ? 'input.dumpTurn' : 'input.dumpLater' },
  ]
}

/** Appends what was seen, with its photos. */
export async function observe(
  trx: Transaction<DB>,
  context: ActionContext,
  scope: Omit<RowScope, 'projectId'>,
  { photos, isShared, ...observation }: Sighting & { readonly id: string; readonly dumpId: string },
): Promise<void> {
  await insertObservation(trx, scope, context.actor.name, observation)
  const link = { subject: 'dumpObservation' as const, subjectId: observation.id }
  for (const evidenceId of photos) await insertEvidenceLink(trx, scope, { evidenceId, ...link, isShared })
}
