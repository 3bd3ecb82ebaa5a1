import { completionInput } from '#domain/gathering/gathering-input.ts'
import { Problem } from '#server/problem.ts'
import { gatheringDecisionTable } from '#store/gathering.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { decisionProblems } from '../gathering-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Says on which day a decision was carried out and what came of it. */
export const completeDecision = action({
  name: 'completeDecision',
  event: 'gatheringDecision.completed',
  schema: completionInput,
  run: async ({ trx, input: { id, doneOn, outcome } }) => {
    const decision = await recordToChange(trx, gatheringDecisionTable, id)
    if (!decision) throw new Problem('record.notFound', { id })
    const done = { ...decision, doneOn, outcome }
    refuseFields(await decisionProblems(trx, done))
    if (recordStamp(decision) === recordStamp(done)) return { result: { id }, event: null }
    await updateRecord(trx, gatheringDecisionTable, done)
    const before = { doneOn: decision.doneOn, outcome: decision.outcome }
    return {
      result: { id },
      event: { subject: 'gatheringDecision', subjectId: id, before, after: { doneOn, outcome } },
    }
  },
})
