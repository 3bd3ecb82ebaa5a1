import type * as v from 'valibot'
import { canStandAcross, isGrouped } from '#domain/questionnaire/analysis.ts'
import { analysisInput } from '#domain/questionnaire/definition-input.ts'
import type { FieldProblem } from '#server/problem.ts'
import { questionnaireAnalysisTable, type QuestionnaireCard } from '#store/questionnaire.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownQuestionnaire } from '../own-questionnaire.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Records an analysis: what the answers until a day say, with the cross-tables that show it. */
export const recordAnalysis = action({
  name: 'recordAnalysis',
  event: 'questionnaireAnalysis.recorded',
  schema: analysisInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = {
      event: 'questionnaireAnalysis.recorded',
      subject: 'questionnaireAnalysis',
      id,
      body: input,
    }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    refuseFields(wrongCrosses(await ownQuestionnaire(trx, input.questionnaireId), input))
    await insertRecord(trx, questionnaireAnalysisTable, { ...scope, projectId: null }, { ...input, id })
    return {
      result: { id },
      event: { subject: 'questionnaireAnalysis', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})

function wrongCrosses(
  { opened, responses }: QuestionnaireCard,
  { crosses }: v.InferOutput<typeof analysisInput>,
): FieldProblem[] {
  if (responses === 0) return [{ path: 'questionnaireId', key: 'questionnaire.wrong.noAnswers' }]
  const find = (name: string) => opened?.items.find((item) => item.name === name)
  return crosses.flatMap(({ row, column }, index) => {
    const [first, second] = [find(row), find(column)]
    return [
      ...(first && isGrouped(first) ? [] : [{ path: `crosses.${index}.row`, key: 'input.reference' }]),
      ...(second && canStandAcross(second) && row !== column
        ? []
        : [{ path: `crosses.${index}.column`, key: 'input.reference' }]),
    ]
  })
}
