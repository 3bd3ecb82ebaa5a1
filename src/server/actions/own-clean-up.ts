/* Clean-ups, gear and public works as their writers may reach them: an activist's are those of own villages. */
import { isInScope } from '#domain/account/place-scope.ts'
import type { CleanUpCard } from '#domain/cleanup/clean-up.ts'
import type { PublicWorker } from '#domain/works/public-worker.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { lockCleanUp } from '#store/clean-up.ts'
import { dumpById } from '#store/dump.ts'
import { publicWorkerTable } from '#store/public-worker.ts'
import { missingIds, recordToChange, type RecordTable } from '#store/record-table.ts'
import type { Step } from './action.ts'
import { wrongVillage } from './own-household.ts'
import { scopeOf } from './own-places.ts'

type Part = Pick<Step<unknown>, 'trx' | 'context'>

/** The clean-up with all that belongs to it, locked. Throws `record.notFound`. */
export async function ownCleanUp({ trx, context }: Part, id: string): Promise<CleanUpCard> {
  const cleanUp = await lockCleanUp(trx, id)
  if (cleanUp && isInScope(await scopeOf(trx, context.actor), cleanUp.placeId)) return cleanUp
  throw new Problem('record.notFound', { id })
}

/** A row of a village, locked. Throws `record.notFound` where it is nobody's or another village's. */
export async function ownRow<R extends { readonly id: string; readonly placeId: string }>(
  { trx, context }: Part,
  table: RecordTable<R>,
  id: string,
): Promise<R> {
  const row = await recordToChange(trx, table, id)
  if (row && isInScope(await scopeOf(trx, context.actor), row.placeId)) return row
  throw new Problem('record.notFound', { id })
}

export const ownWorker = (part: Part, id: string): Promise<PublicWorker> =>
  ownRow(part, publicWorkerTable, id)

/** What is wrong with the village and the project of a record. */
export async function wrongPlaceAndProject(
  { trx, context }: Part,
  { placeId, projectId }: { readonly placeId: string; readonly projectId: string | null },
): Promise<FieldProblem[]> {
  const missing = projectId === null ? [] : await missingIds(trx, 'project', [projectId], null)
  return [
    ...(await wrongVillage(trx, context.actor, placeId)),
    ...(missing.length > 0 ? [{ path: 'projectId', key: 'input.reference' }] : []),
  ]
}

/** What is wrong with the dumps of a clean-up: they lie in its village. */
export async function wrongDumps(
  { trx }: Pick<Part, 'trx'>,
  { placeId, dumpIds }: { readonly placeId: string; readonly dumpIds: readonly string[] },
): Promise<FieldProblem[]> {
  for (const id of dumpIds)
    if ((await dumpById(trx, id))?.placeId !== placeId)
      return [{ path: 'dumpIds', key: 'input.notOfVillage' }]
  return []
}
