import { stockMoveInput } from '#domain/stock/stock-input.ts'
import { stockOn, type StockMove } from '#domain/stock/stock.ts'
import { missingIds } from '#store/record-table.ts'
import { lockedMoves, stockMoveTable } from '#store/stock.ts'
import { action } from '../action.ts'
import { wrongHolder, wrongStock } from '../own-stock.ts'
import { wrongVillage } from '../own-household.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'stockMove.recorded'

/**
 * Records what came to a place's stock or went from it. Of a stocktaking what was found is given, and the difference with
 * what should be there is kept.
 */
export const recordStockMove = action({
  name: 'recordStockMove',
  event,
  schema: stockMoveInput,
  run: async (step) => {
    const { trx, context } = step
    const { id, ...given } = step.input
    const others = (await lockedMoves(trx, given)).filter((move) => move.id !== id)
    const quantity =
      given.kind === 'counted' ? given.quantity - stockOn(others, given, given.on) : given.quantity
    const move: Omit<StockMove, 'id'> = { ...given, quantity, withdrawnWhy: null }
    return enterRecord(step, {
      table: stockMoveTable,
      event,
      record: move,
      problems: async () => {
        const missing = await missingIds(trx, 'stock_item', [move.itemId], null)
        const wrong = [
          ...wrongToday(step, move.on),
          ...(missing.length > 0 ? [{ path: 'itemId', key: 'input.reference' }] : []),
          ...(await wrongVillage(trx, context.actor, move.placeId)),
          ...(await wrongHolder(step, move)),
        ]
        return wrong.length > 0 ? wrong : wrongStock(others, move)
      },
    })
  },
})
