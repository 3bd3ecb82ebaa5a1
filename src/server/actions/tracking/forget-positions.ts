import * as v from 'valibot'
import { addDays } from '#domain/calendar/day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { localInstant } from '#domain/tracking/local-instant.ts'
import { deletePositionsBefore, keepDays } from '#store/tracking.ts'
import { action } from '../action.ts'

/** Deletes positions that are older than the set time. Verdicts keep what the positions said, as intervals at stops. */
export const forgetPositions = action({
  name: 'forgetPositions',
  event: 'positions.forgotten',
  schema: v.strictObject({}),
  run: async ({ trx, scope }) => {
    const first = addDays(dayOfInstant(scope.at, villageTimeZone), -(await keepDays(trx)))
    const instant = new Date(localInstant(first, '00:00', villageTimeZone)).toISOString()
    const deleted = await deletePositionsBefore(trx, instant)
    const after = { before: first, deleted }
    return {
      result: { deleted },
      event: deleted === 0 ? null : { subject: 'tracking', subjectId: null, before: null, after },
    }
  },
})
