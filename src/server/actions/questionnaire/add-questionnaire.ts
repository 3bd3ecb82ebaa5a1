import { questionnaireInput } from '#domain/questionnaire/definition-input.ts'
import { questionnaireTable } from '#store/questionnaire.ts'
import { addRecord } from '../add-record.ts'

/** Adds a questionnaire of a project; its questions come after. */
export const addQuestionnaire = addRecord({
  name: 'addQuestionnaire',
  event: 'questionnaire.added',
  schema: questionnaireInput,
  table: questionnaireTable,
  references: { activityId: 'activity' },
})
