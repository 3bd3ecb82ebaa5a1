import { appealAnswerInput } from '#domain/appeal/appeal-input.ts'
import { wrongAnswer } from '#domain/appeal/appeal-rules.ts'
import { lastOpening } from '#domain/appeal/appeal-term.ts'
import { appealAnswerTable } from '#store/appeal.ts'
import { action } from '../action.ts'
import { ownAppeal } from '../appeal-checks.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'appealAnswer.recorded'

/** Records what was answered; an opening has one answer. */
export const answerAppeal = action({
  name: 'answerAppeal',
  event,
  schema: appealAnswerInput,
  run: async (step) => {
    const { id: _, ...given } = step.input
    const { card } = await ownAppeal(step, given.appealId)
    const answeredBy = step.context.actor.id
    return enterRecord(step, {
      table: appealAnswerTable,
      event,
      record: { ...given, opening: lastOpening(card).opening, answeredBy },
      problems: () => Promise.resolve([...wrongToday(step, given.on), ...wrongAnswer(card, given.on)]),
    })
  },
})
