import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { count, recordId } from '../project/record-input.ts'
import { line, localName, optionalLine, requiredText } from '../text/text-input.ts'

const newId = v.optional(recordId)
const className = v.pipe(line, v.maxLength(20, 'input.tooLong'))
const someAdvisers = v.pipe(
  v.array(recordId),
  v.minLength(1, 'input.required'),
  v.maxLength(200, 'input.tooMany'),
  v.check((ids) => new Set(ids).size === ids.length, 'input.repeated'),
)
const number = (most: number) =>
  v.pipe(count, v.minValue(1, 'input.position'), v.maxValue(most, 'input.tooLarge'))

export const centreInput = v.strictObject({
  id: newId,
  placeId: recordId,
  name: localName,
  openedOn: day,
  materials: optionalLine,
})
/** Advisers of one class, added together: nobody is named here. */
export const advisersInput = v.strictObject({
  id: newId,
  centreId: recordId,
  className,
  since: day,
  count: v.optional(number(40), 1),
})
export const adviserChange = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  className,
  since: day,
  leftOn: optionalDay,
})
/** A name with the guardian's consent (Law 94-V, article 8: the consent of the legal representative). */
export const adviserNameInput = v.strictObject({
  id: recordId,
  name: line,
  consentOn: day,
  isPublished: v.optional(v.boolean('input.type'), false),
})
export const adviserNameErasure = v.strictObject({ id: recordId, on: day })
export const trainingInput = v.strictObject({
  id: newId,
  centreId: recordId,
  eventId: recordId,
  adviserIds: someAdvisers,
})
export const presentationInput = v.strictObject({
  id: newId,
  centreId: recordId,
  eventId: recordId,
  className,
  listeners: number(1000),
  minutes: number(600),
  adviserIds: someAdvisers,
})
export const schoolRemoval = v.strictObject({ id: recordId, reason: requiredText })
export const certificatesInput = v.strictObject({ trainingId: recordId, issuedOn: day })
