import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { questionnaireAnalysisTable } from '#store/questionnaire.ts'
import { deleteRecord, recordToChange } from '#store/record-table.ts'
import { action } from '../action.ts'

/** Removes an analysis with a reason; the log keeps what it said. */
export const removeAnalysis = action({
  name: 'removeAnalysis',
  event: 'questionnaireAnalysis.removed',
  schema: v.strictObject({ id: recordId, reason: requiredText }),
  run: async ({ trx, input: { id, reason } }) => {
    const before = await recordToChange(trx, questionnaireAnalysisTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    await deleteRecord(trx, 'questionnaire_analysis', id)
    return {
      result: { id },
      event: { subject: 'questionnaireAnalysis', subjectId: id, before, after: { reason } },
    }
  },
})
