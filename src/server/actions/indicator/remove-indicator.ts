import { indicatorTable } from '#store/indicator.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes an indicator. */
export const removeIndicator = removeRecord({
  name: 'removeIndicator',
  event: 'indicator.removed',
  table: indicatorTable,
})
