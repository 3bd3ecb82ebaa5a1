import { decisionInput } from '#domain/gathering/gathering-input.ts'
import { gatheringDecisionTable } from '#store/gathering.ts'
import { changeRecord } from '../change-record.ts'
import { decisionProblems, decisionReferences } from '../gathering-checks.ts'

/** Corrects a decision; why must be said. */
export const correctDecision = changeRecord({
  name: 'correctDecision',
  event: 'gatheringDecision.corrected',
  schema: decisionInput,
  table: gatheringDecisionTable,
  references: decisionReferences,
  check: decisionProblems,
  needsReason: true,
})
