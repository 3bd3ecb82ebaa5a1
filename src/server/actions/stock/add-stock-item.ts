import { stockItemInput } from '#domain/stock/stock-input.ts'
import { stockItemTable } from '#store/stock.ts'
import { action } from '../action.ts'
import { enterRecord } from '../village-record.ts'

const event = 'stockItem.added'

/** Enters a kind of tool or gear. */
export const addStockItem = action({
  name: 'addStockItem',
  event,
  schema: stockItemInput,
  run: (step) => {
    const { id: _, ...record } = step.input
    return enterRecord(step, { table: stockItemTable, event, record, problems: async () => [] })
  },
})
