import { pickupDutyTable } from '#store/pickup.ts'
import { removeRecord } from '../remove-record.ts'

/** Takes a duty off the roster. */
export const removePickupDuty = removeRecord({
  name: 'removePickupDuty',
  event: 'pickupDuty.removed',
  table: pickupDutyTable,
})
