/* The questionnaire of the demo: written, opened, sixty times filled in and analysed. */
import { addQuestionnaire } from '#actions/questionnaire/add-questionnaire.ts'
import { openQuestionnaire } from '#actions/questionnaire/open-questionnaire.ts'
import { recordAnalysis } from '#actions/questionnaire/record-analysis.ts'
import { recordResponse } from '#actions/questionnaire/record-response.ts'
import { writeQuestions } from '#actions/questionnaire/write-questions.ts'
import type { ActionContext } from '#server/context.ts'
import { analysis, questionnaire, questions, responses, versionId } from './records/questionnaire.ts'

/** The steps by which it is entered. */
export const questionnaireEntries = (): ((context: ActionContext) => Promise<unknown>)[] => [
  (context) => addQuestionnaire(context, questionnaire),
  // The version has the same id in every installation, so that the sheets can name it.
  (context) =>
    writeQuestions(
      { ...context, newId: () => versionId },
      { id: questionnaire.id, items: [...questions] as never },
    ),
  (context) => openQuestionnaire(context, { id: questionnaire.id }),
  ...responses.map((response) => (context: ActionContext) => recordResponse(context, response)),
  (context) => recordAnalysis(context, analysis),
]
