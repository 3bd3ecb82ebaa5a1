import { decisionInput } from '#domain/gathering/gathering-input.ts'
import { gatheringDecisionTable } from '#store/gathering.ts'
import { addRecord } from '../add-record.ts'
import { decisionProblems, decisionReferences } from '../gathering-checks.ts'

/** Records what a gathering decided, who answers for it and by when. */
export const recordDecision = addRecord({
  name: 'recordDecision',
  event: 'gatheringDecision.recorded',
  schema: decisionInput,
  table: gatheringDecisionTable,
  references: decisionReferences,
  listBy: { column: 'gathering_id', field: 'gatheringId' },
  check: decisionProblems,
})
