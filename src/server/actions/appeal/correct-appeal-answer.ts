import { appealAnswerCorrection } from '#domain/appeal/appeal-input.ts'
import { wrongCorrection } from '#domain/appeal/appeal-rules.ts'
import { appealAnswerTable } from '#store/appeal.ts'
import { action } from '../action.ts'
import { ownAppeal } from '../appeal-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, lockedRecord, wrongToday } from '../village-record.ts'

/** Corrects what was written down of an answer, with a reason. What was said anew is a reopening and another answer. */
export const correctAppealAnswer = action({
  name: 'correctAppealAnswer',
  event: 'appealAnswer.corrected',
  schema: appealAnswerCorrection,
  run: async (step) => {
    const { id, seen, reason, ...changed } = step.input
    const before = await lockedRecord(step, appealAnswerTable, id)
    const { card } = await ownAppeal(step, before.appealId)
    refuseFields([
      ...wrongToday(step, changed.on),
      ...wrongCorrection(card, { opening: before.opening, on: changed.on }),
    ])
    return correctRow(step, appealAnswerTable, before, { seen, reason, changed })
  },
})
