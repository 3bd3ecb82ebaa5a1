/* Businesses as their writers may reach them: an activist's are those of own villages, others are as if not there. */
import type { Business } from '#domain/business/business.ts'
import type { FieldProblem } from '#server/problem.ts'
import { businessTable } from '#store/business.ts'
import { recordById } from '#store/record-table.ts'
import type { Step } from './action.ts'
import { ownRow } from './own-clean-up.ts'

type Part = Pick<Step<unknown>, 'trx' | 'context'>

/** The business, locked. Throws `record.notFound` where it is nobody's or another village's. */
export const ownBusiness = (part: Part, id: string): Promise<Business> => ownRow(part, businessTable, id)

/** What is wrong with naming a business in a record of a village: it is there, and of that village where one is told. */
export async function wrongBusiness(
  { trx }: Pick<Part, 'trx'>,
  { businessId, placeId }: { readonly businessId: string | null; readonly placeId: string | null },
): Promise<FieldProblem[]> {
  if (businessId === null) return []
  const business = await recordById(trx, businessTable, businessId)
  if (!business || business.withdrawnWhy !== null) return [{ path: 'businessId', key: 'input.reference' }]
  return placeId !== null && business.placeId !== placeId
    ? [{ path: 'businessId', key: 'input.notOfVillage' }]
    : []
}
