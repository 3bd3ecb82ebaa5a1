import { tariffTable } from '#store/tariff.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a tariff that was written by mistake; charges that were made by it stay. */
export const removeTariff = removeRecord({
  name: 'removeTariff',
  event: 'tariff.removed',
  table: tariffTable,
  needsReason: true,
})
