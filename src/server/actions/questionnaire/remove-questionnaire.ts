import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { reason } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { deleteUnanswered, isAnswered } from '#store/questionnaire.ts'
import { action } from '../action.ts'
import { ownQuestionnaire } from '../own-questionnaire.ts'

/** Removes a questionnaire that nobody answered, with its links. Throws `record.inUse` where somebody did. */
export const removeQuestionnaire = action({
  name: 'removeQuestionnaire',
  event: 'questionnaire.removed',
  schema: v.strictObject({ id: recordId, reason: v.optional(reason) }),
  run: async ({ trx, input: { id, reason: why } }) => {
    const { newest, opened: _, responses: __, ...before } = await ownQuestionnaire(trx, id)
    if (await isAnswered(trx, id)) throw new Problem('record.inUse')
    await deleteUnanswered(trx, id)
    return {
      result: { id },
      event: {
        subject: 'questionnaire',
        subjectId: id,
        before: { ...before, items: newest?.items ?? [] },
        after: why ? { reason: why } : null,
      },
    }
  },
})
