import { appealExtensionInput } from '#domain/appeal/appeal-input.ts'
import { wrongExtension } from '#domain/appeal/appeal-rules.ts'
import { lastOpening } from '#domain/appeal/appeal-term.ts'
import { holidayYears } from '#domain/calendar/holiday.ts'
import { appealExtensionTable } from '#store/appeal.ts'
import { holidays } from '#store/holiday.ts'
import { action } from '../action.ts'
import { ownAppeal } from '../appeal-checks.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'appealExtension.recorded'

/** Gives an answer more time, once and with a reason (after the Code 350-VI, article 76). */
export const extendAppeal = action({
  name: 'extendAppeal',
  event,
  schema: appealExtensionInput,
  run: async (step) => {
    const { id: _, ...given } = step.input
    const { card } = await ownAppeal(step, given.appealId)
    const years = holidayYears(await holidays(step.trx))
    return enterRecord(step, {
      table: appealExtensionTable,
      event,
      record: { ...given, opening: lastOpening(card).opening },
      problems: () => Promise.resolve([...wrongToday(step, given.on), ...wrongExtension(card, given, years)]),
    })
  },
})
