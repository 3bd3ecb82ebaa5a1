import { holidayInput } from '#domain/calendar/holiday-input.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { holidayOn, putHolidays } from '#store/holiday.ts'
import { action } from '../action.ts'

/** Says that a day is a holiday, a moved day off, or a weekend day on which people work. */
export const setHoliday = action({
  name: 'setHoliday',
  event: 'holiday.set',
  schema: holidayInput,
  run: async ({ trx, input, scope }) => {
    const before = await holidayOn(trx, input.day)
    if (canonicalJson(before) === canonicalJson(input)) return { result: { day: input.day }, event: null }
    await putHolidays(trx, scope.organisationId, [input])
    return {
      result: { day: input.day },
      event: { subject: 'holiday', subjectId: null, before, after: input },
    }
  },
})
