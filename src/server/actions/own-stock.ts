import { firstShortfall, mostThatCanGo } from '#domain/ledger/running-balance.ts'
import { holderLedger, stockLedger, type StockMove } from '#domain/stock/stock.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import type { Step } from './action.ts'
import { ownCleanUp, ownWorker } from './own-clean-up.ts'

type NewMove = Omit<StockMove, 'id'>

/** What is wrong with who takes it: they are of the stock's own village. */
export async function wrongHolder(
  step: Pick<Step<unknown>, 'trx' | 'context'>,
  { cleanUpId, workerId, placeId }: NewMove,
): Promise<FieldProblem[]> {
  const path = cleanUpId === null ? 'workerId' : 'cleanUpId'
  try {
    const holder =
      cleanUpId !== null
        ? await ownCleanUp(step, cleanUpId)
        : workerId !== null
          ? await ownWorker(step, workerId)
          : null
    return holder !== null && holder.placeId !== placeId ? [{ path, key: 'input.notOfVillage' }] : []
  } catch (error) {
    if (error instanceof Problem && error.code === 'record.notFound')
      return [{ path, key: 'input.reference' }]
    throw error
  }
}

/** What is wrong with how many move: more than there are, or than who has them took. */
export function wrongStock(others: readonly StockMove[], move: NewMove): FieldProblem[] {
  const path = 'quantity'
  const all = [...others, { ...move, id: '' }]
  if (firstShortfall(stockLedger(all, move)) !== null) {
    const limit = mostThatCanGo(stockLedger(others, move), move.on)
    return [{ path, key: 'input.stockShort', params: { limit } }]
  }
  if (firstShortfall(holderLedger(all, move)) === null) return []
  return [
    { path, key: 'input.stockHeld', params: { limit: mostThatCanGo(holderLedger(others, move), move.on) } },
  ]
}
