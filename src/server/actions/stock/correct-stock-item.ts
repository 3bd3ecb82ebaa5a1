import { stockItemCorrection } from '#domain/stock/stock-input.ts'
import { stockItemTable } from '#store/stock.ts'
import { action } from '../action.ts'
import { correctRow, lockedRecord } from '../village-record.ts'

/** Corrects what a tool is called and counted in. */
export const correctStockItem = action({
  name: 'correctStockItem',
  event: 'stockItem.corrected',
  schema: stockItemCorrection,
  run: async (step) => {
    const { id, seen, reason, ...changed } = step.input
    const before = await lockedRecord(step, stockItemTable, id)
    return correctRow(step, stockItemTable, before, { seen, reason, changed })
  },
})
