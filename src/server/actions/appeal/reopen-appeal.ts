import { appealReopeningInput } from '#domain/appeal/appeal-input.ts'
import { wrongReopening } from '#domain/appeal/appeal-rules.ts'
import { lastOpening, termDaysOn } from '#domain/appeal/appeal-term.ts'
import { appealReopeningTable, appealTerms } from '#store/appeal.ts'
import { action } from '../action.ts'
import { ownAppeal } from '../appeal-checks.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'appealReopening.recorded'

/** Opens an answered appeal again, with a reason and a term of its own; the earlier answer stays. */
export const reopenAppeal = action({
  name: 'reopenAppeal',
  event,
  schema: appealReopeningInput,
  run: async (step) => {
    const { id: _, ...given } = step.input
    const { card } = await ownAppeal(step, given.appealId)
    const termDays = termDaysOn(await appealTerms(step.trx), given.on)
    return enterRecord(step, {
      table: appealReopeningTable,
      event,
      record: { ...given, opening: lastOpening(card).opening + 1, termDays },
      problems: () => Promise.resolve([...wrongToday(step, given.on), ...wrongReopening(card, given.on)]),
    })
  },
})
