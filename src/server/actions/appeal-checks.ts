/* Appeals as their writers may reach them, and what an appeal may name. */
import { isInScope } from '#domain/account/place-scope.ts'
import type { Appeal, AppealCard } from '#domain/appeal/appeal.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { accountsOfOrganisation } from '#store/account.ts'
import { lockAppeal } from '#store/appeal.ts'
import { concernTable } from '#store/concern.ts'
import { objectionTable } from '#store/objection.ts'
import { recordById, type RecordTable } from '#store/record-table.ts'
import type { Step } from './action.ts'
import { wrongPlaceAndProject } from './own-clean-up.ts'
import { scopeOf } from './own-places.ts'

type Part = Pick<Step<unknown>, 'trx' | 'context'>

/** An appeal of the person's villages, locked. Throws `record.notFound`. */
export async function ownAppeal(
  { trx, context }: Part,
  id: string,
): Promise<{ readonly row: Appeal; readonly card: AppealCard }> {
  const found = await lockAppeal(trx, id)
  if (found && isInScope(await scopeOf(trx, context.actor), found.row.placeId)) return found
  throw new Problem('record.notFound', { id })
}

type Named = Pick<Appeal, 'placeId' | 'projectId' | 'responsibleId' | 'objectionId' | 'concernId'>

/** The village is the person's, and what is linked lies in it; who sees to it may log in. */
export async function wrongNamed(part: Part, given: Named): Promise<FieldProblem[]> {
  const { trx } = part
  const { placeId, responsibleId, objectionId, concernId } = given
  const accounts = responsibleId === null ? [] : await accountsOfOrganisation(trx)
  const isThere = accounts.some(({ id, isDisabled }) => id === responsibleId && !isDisabled)
  return [
    ...(await wrongPlaceAndProject(part, given)),
    ...(responsibleId !== null && !isThere ? [{ path: 'responsibleId', key: 'input.reference' }] : []),
    ...(await elsewhere(objectionTable, objectionId, 'objectionId')),
    ...(await elsewhere(concernTable, concernId, 'concernId')),
  ]

  async function elsewhere<R extends { readonly id: string; readonly placeId: string }>(
    table: RecordTable<R>,
    id: string | null,
    path: string,
  ): Promise<FieldProblem[]> {
    if (id === null) return []
    return (await recordById(trx, table, id))?.placeId === placeId
      ? []
      : [{ path, key: 'input.notOfVillage' }]
  }
}
