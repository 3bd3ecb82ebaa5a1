import { decisionReopening } from '#domain/gathering/gathering-input.ts'
import { Problem } from '#server/problem.ts'
import { gatheringDecisionTable } from '#store/gathering.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'

/** Takes back that a decision was carried out; why must be said. */
export const reopenDecision = action({
  name: 'reopenDecision',
  event: 'gatheringDecision.reopened',
  schema: decisionReopening,
  run: async ({ trx, input: { id, reason } }) => {
    const decision = await recordToChange(trx, gatheringDecisionTable, id)
    if (!decision) throw new Problem('record.notFound', { id })
    const { doneOn } = decision
    if (doneOn === null) return { result: { id }, event: null }
    await updateRecord(trx, gatheringDecisionTable, { ...decision, doneOn: null })
    const [before, after] = [{ doneOn }, { doneOn: null, reason }]
    return { result: { id }, event: { subject: 'gatheringDecision', subjectId: id, before, after } }
  },
})
