/* Questionnaires as their writers reach them, and what is wrong with what they are given. */
import type { Transaction } from 'kysely'
import { readAnswers } from '#domain/questionnaire/answers.ts'
import { prepare } from '#domain/questionnaire/definition.ts'
import type { Answers, QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { lockQuestionnaire, type QuestionnaireCard } from '#store/questionnaire.ts'
import type { DB } from '#store/schema.ts'
import { refuseFields } from './parse-input.ts'

/** The questionnaire, locked. Throws `record.notFound`. */
export async function ownQuestionnaire(trx: Transaction<DB>, id: string): Promise<QuestionnaireCard> {
  const found = await lockQuestionnaire(trx, id)
  if (!found) throw new Problem('record.notFound', { id })
  return found
}

/** What is wrong with the questions, each at its line: `items.3.relevant`. */
export const wrongItems = (items: readonly QuestionItem[]): FieldProblem[] => [
  ...prepare(items).problems.map(({ index, field, code, params }) => ({
    path: `items.${index}.${field}`,
    key: `questionnaire.wrong.${code}`,
    params,
  })),
  ...items.flatMap(({ type, label }, index) =>
    type !== 'section' && !label.ru && !label.kk
      ? [{ path: `items.${index}.label`, key: 'input.required' }]
      : [],
  ),
]

/** The answers as they are kept. Throws `input.invalid` with what is wrong at `answers.<question>`. */
export function rightAnswers(
  items: readonly QuestionItem[],
  given: { readonly [name: string]: unknown },
  today: string,
): Answers {
  const { answers, problems } = readAnswers(items, given, today)
  refuseFields(problems.map(({ name, key }) => ({ path: `answers.${name}`, key })))
  return answers
}
