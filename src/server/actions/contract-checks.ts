/* What the writes of contracts ask of villages, projects and other papers. */
import type { Kysely } from 'kysely'
import type { Contract, ContractDocument } from '#domain/contract/contract.ts'
import { lastDayOfMonth } from '#domain/calendar/day.ts'
import type { FieldProblem } from '#server/problem.ts'
import { contracts, hasSameDocument } from '#store/contract.ts'
import { missingIds } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { wrongSettlements } from './dues-checks.ts'

/** The village and project are there, and no other contract of the kind has its number and day. */
export async function wrongContract(db: Kysely<DB>, contract: Contract): Promise<FieldProblem[]> {
  const { id, kind, number, signedOn, placeId, projectId } = contract
  const isTwice = (await contracts(db)).some(
    (each) => each.id !== id && each.kind === kind && each.number === number && each.signedOn === signedOn,
  )
  const missing = projectId === null ? [] : await missingIds(db, 'project', [projectId], null)
  return [
    ...(placeId === null ? [] : await wrongSettlements(db, [placeId], 'placeId')),
    ...(missing.length > 0 ? [{ path: 'projectId', key: 'input.reference' }] : []),
    ...(isTwice ? [{ path: 'number', key: 'input.contractTwice' }] : []),
  ]
}

/** The month has a day on which the contract holds, and the paper stands there once. */
export async function wrongDocument(
  db: Kysely<DB>,
  document: ContractDocument,
  { from, to }: Pick<Contract, 'from' | 'to'>,
): Promise<FieldProblem[]> {
  const isOutside = lastDayOfMonth(document.month) < from || (to !== null && document.month > to)
  return [
    ...(isOutside ? [{ path: 'month', key: 'input.contractMonth' }] : []),
    ...((await hasSameDocument(db, document)) ? [{ path: 'number', key: 'input.documentTwice' }] : []),
  ]
}
