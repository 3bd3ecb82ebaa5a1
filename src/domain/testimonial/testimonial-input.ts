import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { consentTerms } from '../household/household-input.ts'
import { optionalWebAddress } from '../outreach/outreach-input.ts'
import { newRecord, optionalId, recordId } from '../project/record-input.ts'
import { line, localText } from '../text/text-input.ts'
import { testimonialData, testimonialKinds, testimonialRoles } from './testimonial.ts'

/** Somebody's words, or where a recording of them is; who it was is told as a role. */
export const testimonialInput = v.pipe(
  v.strictObject({
    ...newRecord,
    kind: v.picklist(testimonialKinds, 'input.required'),
    saidIn: v.picklist(['ru', 'kk'], 'input.required'),
    words: localText,
    url: optionalWebAddress,
    saidOn: day,
    placeId: recordId,
    activityId: optionalId,
    eventId: optionalId,
    role: v.picklist(testimonialRoles, 'input.required'),
  }),
  v.forward(
    v.check(({ kind, words }) => kind !== 'words' || Boolean(words.ru ?? words.kk), 'input.required'),
    ['words'],
  ),
  v.forward(
    v.check(
      ({ words, saidIn }) => !(words.ru ?? words.kk) || words[saidIn] !== undefined,
      'input.wordsAsSaid',
    ),
    ['saidIn'],
  ),
)

/** Who said it, with the consent that lets the name be kept. For a minor the parent or guardian agrees. */
export const testimonialConsentInput = v.pipe(
  v.strictObject({
    id: v.optional(recordId),
    testimonialId: recordId,
    name: line,
    isMinor: v.boolean(),
    ...consentTerms,
    data: v.pipe(v.array(v.picklist(testimonialData)), v.minLength(1, 'input.required')),
  }),
  v.forward(
    v.check(({ givenOn, keptUntil }) => givenOn <= keptUntil, 'input.endBeforeStart'),
    ['keptUntil'],
  ),
  v.forward(
    v.check(({ data }) => data.includes('name'), 'input.consentNamed'),
    ['data'],
  ),
  v.forward(
    v.check(({ isMinor, givenBy }) => !isMinor || givenBy === 'representative', 'input.consentOfMinor'),
    ['givenBy'],
  ),
)

/** Why is a choice and no free text: what somebody writes there would stay in the log for good. */
export const testimonialWithdrawal = v.strictObject({
  id: recordId,
  on: day,
  why: v.picklist(['withdrawn', 'asked', 'term'], 'input.required'),
})
