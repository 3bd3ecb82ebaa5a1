import { canStandAcross, crossTable, isGrouped, tallyOf, type CrossTable, type Tally } from './analysis.ts'
import { isAsked } from './definition.ts'
import type { Answers, QuestionItem } from './questionnaire.ts'

export interface AnalysedAnswers {
  /** How many questionnaires were filled in. */
  readonly responses: number
  readonly tallies: readonly Tally[]
  readonly crosses: readonly CrossTable[]
}

/** Groups that a table of two questions has at most, each way: no paper holds more. */
const mostGroups = 30

/** Everything that the answers say: each question by itself, and the pairs that were asked for. */
export function analyse(
  items: readonly QuestionItem[],
  responses: readonly Answers[],
  pairs: readonly { readonly row: string; readonly column: string }[] = [],
): AnalysedAnswers {
  const find = (name: string): QuestionItem | undefined => items.find((item) => item.name === name)
  return {
    responses: responses.length,
    tallies: items.filter(isAsked).map((item) => tallyOf(item, responses)),
    crosses: pairs.flatMap(({ row, column }) => {
      const [first, second] = [find(row), find(column)]
      if (!first || !second || first === second || !isGrouped(first) || !canStandAcross(second)) return []
      const table = crossTable(first, second, responses)
      return Math.max(table.rows.length, table.columns.length) > mostGroups ? [] : [table]
    }),
  }
}
