import { appealForwardingTable } from '#store/appeal.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a forwarding that was written by mistake, with a reason. */
export const removeAppealForwarding = removeRecord({
  name: 'removeAppealForwarding',
  event: 'appealForwarding.removed',
  table: appealForwardingTable,
  needsReason: true,
})
