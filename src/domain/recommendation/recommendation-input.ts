import * as v from 'valibot'
import { day, month, optionalDay } from '../calendar/day-input.ts'
import { newRecord, optionalId, position, recordId, recordIds } from '../project/record-input.ts'
import { line, localName, localText, optionalLine, requiredLocalText } from '../text/text-input.ts'
import { isNumberPattern } from './letter-number.ts'
import { replyClasses } from './recommendation.ts'

export const recommendationInput = v.strictObject({
  ...newRecord,
  position,
  text: requiredLocalText,
  agreedOn: day,
  eventId: optionalId,
})

/** Fifteen working days unless told: Code 350-VI, article 76. */
export const statutoryReplyTerm = 15

const letterContent = v.strictObject({
  ...newRecord,
  number: line,
  sentOn: day,
  addressee: localName,
  addresseePerson: localText,
  subject: localText,
  body: localText,
  recommendationIds: recordIds,
  enclosures: localText,
  signer: localText,
  signerPosition: localText,
  executor: localText,
  executorPhone: optionalLine,
  registeredNumber: optionalLine,
  registeredOn: optionalDay,
  reminderOf: optionalId,
  replyTermDays: v.optional(
    v.pipe(
      v.number('input.number'),
      v.integer('input.integer'),
      v.minValue(1, 'input.position'),
      v.maxValue(366, 'input.tooLarge'),
    ),
    statutoryReplyTerm,
  ),
})

/** Whether the number may be one that the year has already, knowingly. */
const mayRepeatNumber = v.optional(v.boolean(), false)

/** An outgoing letter. Its addressee cannot have registered it before it went out. */
export const letterInput = v.pipe(
  v.strictObject({ ...letterContent.entries, mayRepeatNumber }),
  v.forward(
    v.check(
      ({ sentOn, registeredOn }) => registeredOn === null || registeredOn >= sentOn,
      'input.beforeSent',
    ),
    ['registeredOn'],
  ),
)

/** A letter with which a village's month of control goes; it is sent when the month has begun. */
export const controlLetterInput = v.pipe(
  v.strictObject({ ...letterContent.entries, mayRepeatNumber, placeId: recordId, month }),
  v.forward(
    v.partialCheck([['sentOn'], ['month']], ({ sentOn, month: sent }) => sentOn >= sent, 'input.beforeMonth'),
    ['sentOn'],
  ),
  v.forward(
    v.check(
      ({ sentOn, registeredOn }) => registeredOn === null || registeredOn >= sentOn,
      'input.beforeSent',
    ),
    ['registeredOn'],
  ),
)

/** The number and the day under which the addressee registered a letter. */
export const registrationInput = v.strictObject({
  id: recordId,
  registeredNumber: line,
  registeredOn: day,
})

/** What a body wrote back. The new day belongs to an extension alone, the other body to a forwarding alone. */
export const replyInput = v.pipe(
  v.strictObject({
    id: v.optional(recordId),
    letterId: recordId,
    incomingNumber: line,
    receivedOn: day,
    replyClass: v.picklist(replyClasses),
    forwardedTo: localText,
    extendedTo: optionalDay,
    summary: localText,
  }),
  v.forward(
    v.check(
      ({ replyClass, extendedTo }) => (replyClass === 'extended') === (extendedTo !== null),
      'input.extendedTo',
    ),
    ['extendedTo'],
  ),
  v.forward(
    v.check(
      ({ receivedOn, extendedTo }) => extendedTo === null || extendedTo > receivedOn,
      'input.endBeforeStart',
    ),
    ['extendedTo'],
  ),
  v.forward(
    v.check(
      ({ replyClass, forwardedTo }) =>
        replyClass === 'forwarded' || (forwardedTo.ru === undefined && forwardedTo.kk === undefined),
      'input.forwardedTo',
    ),
    ['forwardedTo'],
  ),
)

/** How an organisation numbers its letters; see `letter-number.ts` for the pattern. */
export const letterNumberingInput = v.strictObject({
  pattern: v.pipe(line, v.maxLength(60, 'input.tooLong'), v.check(isNumberPattern, 'input.numberPattern')),
})
