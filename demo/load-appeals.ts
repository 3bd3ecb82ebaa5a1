/* The demo's appeals with what became of them. */
import { answerAppeal } from '#actions/appeal/answer-appeal.ts'
import { extendAppeal } from '#actions/appeal/extend-appeal.ts'
import { forwardAppeal } from '#actions/appeal/forward-appeal.ts'
import { recordAppeal } from '#actions/appeal/record-appeal.ts'
import { reopenAppeal } from '#actions/appeal/reopen-appeal.ts'
import type { ActionContext } from '#server/context.ts'
import * as records from './records/appeals.ts'

type Entry = (context: ActionContext) => Promise<unknown>

/** The steps in the order in which they happened; objections are there already. */
export const appealEntries = (): Entry[] => [
  ...records.appeals.map(
    (input): Entry =>
      (context) =>
        recordAppeal(context, input),
  ),
  ...records.appealForwardings.map(
    (input): Entry =>
      (context) =>
        forwardAppeal(context, input),
  ),
  ...records.appealExtensions.map(
    (input): Entry =>
      (context) =>
        extendAppeal(context, input),
  ),
  ...records.appealAnswers.map(
    (input): Entry =>
      (context) =>
        answerAppeal(context, input),
  ),
  ...records.appealReopenings.map(
    (input): Entry =>
      (context) =>
        reopenAppeal(context, input),
  ),
  ...records.laterAnswers.map(
    (input): Entry =>
      (context) =>
        answerAppeal(context, input),
  ),
]
