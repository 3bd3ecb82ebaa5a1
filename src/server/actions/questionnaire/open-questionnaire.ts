import * as v from 'valibot'
import { isAsked } from '#domain/questionnaire/definition.ts'
import { recordId } from '#domain/project/record-input.ts'
import { openVersion } from '#store/questionnaire.ts'
import { action } from '../action.ts'
import { ownQuestionnaire, wrongItems } from '../own-questionnaire.ts'
import { refuseFields } from '../parse-input.ts'

/** Opens the newest questions for answers; from now on this version changes no more. Nothing happens where it is open. */
export const openQuestionnaire = action({
  name: 'openQuestionnaire',
  event: 'questionnaire.opened',
  schema: v.strictObject({ id: recordId }),
  run: async ({ trx, input: { id }, scope }) => {
    const { newest } = await ownQuestionnaire(trx, id)
    const hasQuestion = newest?.items.some((item) => isAsked(item)) ?? false
    refuseFields(
      hasQuestion ? wrongItems(newest?.items ?? []) : [{ path: 'id', key: 'questionnaire.wrong.empty' }],
    )
    if (!newest || newest.openedAt !== null) return { result: { id }, event: null }
    await openVersion(trx, newest.id, scope.at)
    const at = { version: newest.number }
    return {
      result: { id },
      event: { subject: 'questionnaire', subjectId: id, before: at, after: { ...at, isOpen: true } },
    }
  },
})
