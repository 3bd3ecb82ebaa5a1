import { proposalTable } from '#store/report.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a proposal. */
export const removeProposal = removeRecord({
  name: 'removeProposal',
  event: 'proposal.removed',
  table: proposalTable,
})
