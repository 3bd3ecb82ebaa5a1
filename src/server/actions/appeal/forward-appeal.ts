import { appealForwardingInput } from '#domain/appeal/appeal-input.ts'
import { wrongAnswer } from '#domain/appeal/appeal-rules.ts'
import { lastOpening } from '#domain/appeal/appeal-term.ts'
import { appealForwardingTable } from '#store/appeal.ts'
import { action } from '../action.ts'
import { ownAppeal } from '../appeal-checks.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'appealForwarding.recorded'

/** Records that an appeal went on to whom it concerns; that it went late is shown and not refused, for it happened. */
export const forwardAppeal = action({
  name: 'forwardAppeal',
  event,
  schema: appealForwardingInput,
  run: async (step) => {
    const { id: _, ...given } = step.input
    const { card } = await ownAppeal(step, given.appealId)
    return enterRecord(step, {
      table: appealForwardingTable,
      event,
      record: { ...given, opening: lastOpening(card).opening },
      problems: () => Promise.resolve([...wrongToday(step, given.on), ...wrongAnswer(card, given.on)]),
    })
  },
})
