import { questionnaireInput } from '#domain/questionnaire/definition-input.ts'
import { questionnaireTable } from '#store/questionnaire.ts'
import { changeRecord } from '../change-record.ts'

/** Changes what a questionnaire is called, where it counts and what people agree to; its questions are written apart. */
export const changeQuestionnaire = changeRecord({
  name: 'changeQuestionnaire',
  event: 'questionnaire.changed',
  schema: questionnaireInput,
  table: questionnaireTable,
  references: { activityId: 'activity' },
})
