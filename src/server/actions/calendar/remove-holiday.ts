import { holidayRemovalInput } from '#domain/calendar/holiday-input.ts'
import { Problem } from '#server/problem.ts'
import { deleteHoliday, holidayOn } from '#store/holiday.ts'
import { action } from '../action.ts'

/** Makes a day an ordinary day of its week again. */
export const removeHoliday = action({
  name: 'removeHoliday',
  event: 'holiday.removed',
  schema: holidayRemovalInput,
  run: async ({ trx, input: { day } }) => {
    const before = await holidayOn(trx, day)
    if (!before) throw new Problem('record.notFound', { day })
    await deleteHoliday(trx, day)
    return { result: { day }, event: { subject: 'holiday', subjectId: null, before, after: null } }
  },
})
