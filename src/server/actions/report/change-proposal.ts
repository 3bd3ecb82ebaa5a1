import { proposalInput } from '#domain/report/report-input.ts'
import { proposalTable } from '#store/report.ts'
import { changeRecord } from '../change-record.ts'

/** Changes a proposal. */
export const changeProposal = changeRecord({
  name: 'changeProposal',
  event: 'proposal.changed',
  schema: proposalInput,
  table: proposalTable,
})
