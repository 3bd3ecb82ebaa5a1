import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { questionnaireLinkTable } from '#store/questionnaire.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'

/** Takes a link back: its address answers as one that is not there. What came by it stays. */
export const revokeQuestionnaireLink = action({
  name: 'revokeQuestionnaireLink',
  event: 'questionnaireLink.revoked',
  schema: v.strictObject({ id: recordId }),
  run: async ({ trx, input: { id }, scope }) => {
    const link = await recordToChange(trx, questionnaireLinkTable, id)
    if (!link) throw new Problem('record.notFound', { id })
    if (link.revokedAt !== null) return { result: { id }, event: null }
    const { key: _, ...before } = link
    await updateRecord(trx, questionnaireLinkTable, { ...link, revokedAt: scope.at })
    return {
      result: { id },
      event: {
        subject: 'questionnaireLink',
        subjectId: id,
        before,
        after: { ...before, revokedAt: scope.at },
      },
    }
  },
})
