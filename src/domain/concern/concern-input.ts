import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { newRecord, optionalId, position, recordId } from '../project/record-input.ts'
import { localText, requiredLocalText, requiredText } from '../text/text-input.ts'

export const concernInput = v.strictObject({
  ...newRecord,
  position,
  placeId: recordId,
  text: requiredLocalText,
  raisedOn: day,
  eventId: optionalId,
  raisedBy: localText,
})

export const settlementInput = v.strictObject({
  id: recordId,
  settledOn: day,
  settlement: requiredLocalText,
})
export const concernReopening = v.strictObject({ id: recordId, reason: requiredText })
