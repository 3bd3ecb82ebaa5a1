import type { Kysely } from 'kysely'
import type { FieldProblem } from '#server/problem.ts'
import { householdById } from '#store/household.ts'
import type { DB } from '#store/schema.ts'

/** What is wrong with the household that somebody watches or complains for: it is of the village. */
export async function wrongController(
  db: Kysely<DB>,
  householdId: string | null,
  placeId: string,
): Promise<FieldProblem[]> {
  if (householdId === null) return []
  const household = await householdById(db, householdId)
  const isThere = household !== null && household.mergedInto === null && household.placeId === placeId
  return isThere ? [] : [{ path: 'householdId', key: 'input.reference' }]
}
