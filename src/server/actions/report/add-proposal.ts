import { proposalInput } from '#domain/report/report-input.ts'
import { proposalTable } from '#store/report.ts'
import { addRecord } from '../add-record.ts'

/** Adds a proposal for the priorities of the next grants. */
export const addProposal = addRecord({
  name: 'addProposal',
  event: 'proposal.added',
  schema: proposalInput,
  table: proposalTable,
})
