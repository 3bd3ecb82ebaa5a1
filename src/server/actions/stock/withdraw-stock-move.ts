import { takingBack } from '#domain/collection/collection-input.ts'
import { firstShortfall } from '#domain/ledger/running-balance.ts'
import { holderLedger, stockLedger } from '#domain/stock/stock.ts'
import { lockedMoves, stockMoveTable } from '#store/stock.ts'
import { action } from '../action.ts'
import { ownRow } from '../own-clean-up.ts'
import { refuseFields } from '../parse-input.ts'
import { takeBackRow } from '../village-record.ts'

/** Takes a move back that was entered by mistake; refused where later ones stand on it. */
export const withdrawStockMove = action({
  name: 'withdrawStockMove',
  event: 'stockMove.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const before = await ownRow(step, stockMoveTable, id)
    const rest = (await lockedMoves(step.trx, before)).filter((move) => move.id !== id)
    const isShort = [stockLedger(rest, before), holderLedger(rest, before)].some(
      (moves) => firstShortfall(moves) !== null,
    )
    refuseFields(before.withdrawnWhy === null && isShort ? [{ path: 'id', key: 'input.stockStands' }] : [])
    return takeBackRow(step, stockMoveTable, before, reason)
  },
})
