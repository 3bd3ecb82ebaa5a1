import { questionsInput } from '#domain/questionnaire/definition-input.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import { insertVersion, rewriteVersion } from '#store/questionnaire.ts'
import { action } from '../action.ts'
import { ownQuestionnaire, wrongItems } from '../own-questionnaire.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/**
 * Writes the questions of a questionnaire. A version that is open for answers stays as it is: then this begins the next
 * one. `seen` is the stamp of the newest version as the person saw it.
 */
export const writeQuestions = action({
  name: 'writeQuestions',
  event: 'questionnaire.written',
  schema: questionsInput,
  run: async ({ trx, input: { id, seen, items }, context, scope }) => {
    const { newest } = await ownQuestionnaire(trx, id)
    if (seen !== undefined && seen !== recordStamp(newest ?? {})) throw new Problem('record.conflict', { id })
    refuseFields(wrongItems(items))
    const result = { id }
    if (newest && canonicalJson(newest.items) === canonicalJson(items)) return { result, event: null }
    const isNext = newest === null || newest.openedAt !== null
    const number = (newest?.number ?? 0) + (isNext ? 1 : 0)
    if (isNext) await insertVersion(trx, scope, { id: context.newId(), questionnaireId: id, number, items })
    else await rewriteVersion(trx, newest.id, items)
    const before = newest && { version: newest.number, items: newest.items }
    return {
      result,
      event: { subject: 'questionnaire', subjectId: id, before, after: { version: number, items } },
    }
  },
})
