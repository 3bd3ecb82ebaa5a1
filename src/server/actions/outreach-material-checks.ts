import type { Transaction } from 'kysely'
import { isShort, materialStock, wrongMove, type MaterialMove } from '#domain/outreach/material-move.ts'
import type { FieldProblem } from '#server/problem.ts'
import { materialMoveTable, printedMaterialTable } from '#store/outreach.ts'
import { projectOfRecord, recordById, recordsOf, recordToChange } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { wrongToday } from './village-record.ts'

/** The material and its project's moves; until the end of the transaction nobody else moves it. */
async function lockedStock(trx: Transaction<DB>, materialId: string) {
  const material = await recordToChange(trx, printedMaterialTable, materialId)
  const projectId = material && (await projectOfRecord(trx, printedMaterialTable, materialId))
  // One that is not there the references tell.
  if (!material || projectId === null) return null
  return { material, moves: await recordsOf(trx, materialMoveTable, projectId) }
}

/** A move is not ahead, stays with its material and within what came; no more comes than was printed. */
export async function materialMoveProblems(
  trx: Transaction<DB>,
  input: Omit<MaterialMove, 'id'> & { readonly id?: string | undefined },
  step: Parameters<typeof wrongToday>[0],
): Promise<FieldProblem[]> {
  const ahead = wrongToday(step, input.on)
  if (ahead.length > 0) return ahead
  const stock = await lockedStock(trx, input.materialId)
  if (!stock) return []
  const move = { ...input, id: input.id ?? '' }
  const before = input.id === undefined ? null : await recordById(trx, materialMoveTable, input.id)
  if (before && (before.kind !== move.kind || before.materialId !== move.materialId))
    return [{ path: 'kind', key: 'outreach.move.wrong.kind' }]
  const wrong = wrongMove(stock.material.printRun, stock.moves, move)
  if (wrong === null) return []
  if (wrong.why === 'short')
    return [{ path: 'quantity', key: 'input.stockShort', params: { limit: wrong.limit } }]
  if (wrong.why === 'stands') return [{ path: 'quantity', key: 'outreach.move.wrong.stands' }]
  return [{ path: 'quantity', key: 'outreach.move.wrong.abovePrintRun', params: { limit: wrong.limit } }]
}

/** The print run is never below what came of it. */
export async function printRunProblems(
  trx: Transaction<DB>,
  { id, printRun }: { readonly id?: string | undefined; readonly printRun: number },
): Promise<FieldProblem[]> {
  const stock = id === undefined ? null : await lockedStock(trx, id)
  const delivered = stock ? materialStock(stock.moves, stock.material.id).delivered : 0
  return printRun < delivered
    ? [{ path: 'printRun', key: 'outreach.move.wrong.printRun', params: { limit: delivered } }]
    : []
}

/** What was handed out stands on what came: a delivery is taken back after it. */
export async function withdrawalProblems(
  trx: Transaction<DB>,
  { id, materialId }: MaterialMove,
): Promise<FieldProblem[]> {
  const stock = await lockedStock(trx, materialId)
  const rest = stock?.moves.filter((move) => move.id !== id) ?? []
  return isShort(rest, materialId) ? [{ path: 'id', key: 'outreach.move.wrong.stands' }] : []
}
