import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { newRecord, optionalId, position, recordId, recordIds } from '../project/record-input.ts'
import { line, localName, localText, requiredLocalText } from '../text/text-input.ts'
import { replyClasses } from './recommendation.ts'

export const recommendationInput = v.strictObject({
  ...newRecord,
  position,
  text: requiredLocalText,
  agreedOn: day,
  eventId: optionalId,
})

/** Fifteen working days unless told: Code 350-VI, article 76. */
const statutoryReplyTerm = 15

export const letterInput = v.strictObject({
  ...newRecord,
  number: line,
  sentOn: day,
  addressee: localName,
  subject: localText,
  recommendationIds: recordIds,
  replyTermDays: v.optional(
    v.pipe(
      v.number(),
      v.integer('input.integer'),
      v.minValue(1, 'input.position'),
      v.maxValue(366, 'input.tooLarge'),
    ),
    statutoryReplyTerm,
  ),
})

export const replyInput = v.strictObject({
  id: v.optional(recordId),
  letterId: recordId,
  incomingNumber: line,
  receivedOn: day,
  replyClass: v.picklist(replyClasses),
  summary: localText,
})
