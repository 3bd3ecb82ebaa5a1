import * as v from 'valibot'
import { optionalPhone } from '../account/account-input.ts'
import { day, optionalDay } from '../calendar/day-input.ts'
import { optionalBin } from '../organisation/organisation-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { line, localName, optionalLine, requiredText } from '../text/text-input.ts'
import { consentData } from './household.ts'

const newId = v.optional(recordId)

/** A household has fewer than a hundred people; more is a slip of the finger. */
export const residents = v.pipe(
  v.number('input.number'),
  v.integer('input.integer'),
  v.minValue(0, 'input.negative'),
  v.maxValue(99, 'input.tooLarge'),
)

export const streetInput = v.strictObject({ id: newId, placeId: recordId, name: localName })

const address = { streetId: recordId, number: line, since: day, note: optionalLine }

/** A new household: its residents and its group, where told, are those of its first day. */
export const householdInput = v.strictObject({
  id: newId,
  ...address,
  residents: v.optional(v.nullable(residents), null),
  groupId: optionalId,
})

export const householdCorrection = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  ...address,
  reason: requiredText,
})

export const residentsInput = v.strictObject({ id: newId, householdId: recordId, from: day, residents })
export const residentsCorrection = v.strictObject({
  id: recordId,
  from: day,
  residents,
  reason: requiredText,
})

const pauseDays = { from: day, to: optionalDay, cause: line }
const inOrder = ({ from, to }: { from: string; to: string | null }): boolean => to === null || from <= to

export const pauseInput = v.pipe(
  v.strictObject({ id: newId, householdId: recordId, ...pauseDays }),
  v.forward(
    v.check((pause) => inOrder(pause), 'input.endBeforeStart'),
    ['to'],
  ),
)
export const pauseCorrection = v.pipe(
  v.strictObject({ id: recordId, ...pauseDays, reason: requiredText }),
  v.forward(
    v.check((pause) => inOrder(pause), 'input.endBeforeStart'),
    ['to'],
  ),
)

/** What a consent says besides whose it is and to which data (the Law 94-V, article 8). */
export const consentTerms = {
  givenOn: day,
  givenBy: v.picklist(['person', 'representative']),
  givenHow: v.picklist(['paper', 'electronic']),
  operatorName: line,
  operatorBin: v.pipe(
    optionalBin,
    v.check((bin) => bin !== null, 'input.required'),
    v.transform((bin) => bin ?? ''),
  ),
  keptUntil: day,
  thirdParties: optionalLine,
  isSentAbroad: v.boolean(),
  isPublished: v.boolean(),
  other: optionalLine,
}

/** A contact person with the consent that lets their data be kept. */
export const contactInput = v.pipe(
  v.strictObject({
    id: newId,
    householdId: recordId,
    name: line,
    phone: optionalPhone,
    ...consentTerms,
    data: v.pipe(v.array(v.picklist(consentData)), v.minLength(1, 'input.required')),
  }),
  v.forward(
    v.check(({ givenOn, keptUntil }) => givenOn <= keptUntil, 'input.endBeforeStart'),
    ['keptUntil'],
  ),
  v.forward(
    v.check(({ data }) => data.includes('name'), 'input.consentName'),
    ['data'],
  ),
  v.forward(
    v.check(({ data, phone }) => phone === null || data.includes('phone'), 'input.consentPhone'),
    ['phone'],
  ),
)

export const contactCorrection = v.strictObject({
  householdId: recordId,
  name: line,
  phone: optionalPhone,
  reason: requiredText,
})

export const groupInput = v.strictObject({ id: newId, placeId: recordId, name: localName })

/** People of a household who live at an address of their own from a day on. `id` is the new household's. */
export const splitInput = v.strictObject({
  id: newId,
  householdId: recordId,
  streetId: recordId,
  number: line,
  from: day,
  residents,
  note: optionalLine,
  reason: requiredText,
})
