import * as v from 'valibot'
import { line, localText } from '../text/text-input.ts'
import { day } from './day-input.ts'

/** A special day of the organisation's table, with the source that says so. */
export const holidayInput = v.strictObject({
  day,
  kind: v.picklist(['holiday', 'transferred', 'workingDay']),
  name: localText,
  source: line,
})

export const holidayRemovalInput = v.strictObject({ day })
