import { linkInput } from '#domain/questionnaire/definition-input.ts'
import { newToken } from '#server/session-token.ts'
import { questionnaireLinkTable } from '#store/questionnaire.ts'
import { insertRecord, missingIds } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownQuestionnaire } from '../own-questionnaire.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Makes an address at which people answer by themselves. Its key is random, stands in no log, and opens nothing else. */
export const addQuestionnaireLink = action({
  name: 'addQuestionnaireLink',
  event: 'questionnaireLink.added',
  schema: linkInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'questionnaireLink.added', subject: 'questionnaireLink', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const { opened } = await ownQuestionnaire(trx, input.questionnaireId)
    const isElsewhere =
      input.placeId !== null && (await missingIds(trx, 'place', [input.placeId], null)).length > 0
    refuseFields([
      ...(opened ? [] : [{ path: 'questionnaireId', key: 'questionnaire.wrong.notOpen' }]),
      ...(isElsewhere ? [{ path: 'placeId', key: 'input.reference' }] : []),
    ])
    const link = { ...input, id, key: newToken(), revokedAt: null }
    await insertRecord(trx, questionnaireLinkTable, { ...scope, projectId: null }, link)
    return {
      result: { id },
      event: { subject: 'questionnaireLink', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})
