import * as v from 'valibot'
import { optionalPhone } from '../account/account-input.ts'
import { day, optionalDay } from '../calendar/day-input.ts'
import { recordId } from '../project/record-input.ts'
import { localName, optionalLine, requiredText } from '../text/text-input.ts'
import { consentWays, memberRoles } from './initiative.ts'

const newId = v.optional(recordId)

const group = {
  placeId: recordId,
  name: localName,
  formedOn: day,
  endedOn: optionalDay,
  note: optionalLine,
}
const inOrder = ({ formedOn, endedOn }: { formedOn: string; endedOn: string | null }): boolean =>
  endedOn === null || formedOn <= endedOn

export const initiativeGroupInput = v.pipe(
  v.strictObject({ id: newId, ...group }),
  v.forward(
    v.check((given) => inOrder(given), 'input.endBeforeStart'),
    ['endedOn'],
  ),
)
export const initiativeGroupChange = v.pipe(
  v.strictObject({ id: recordId, seen: v.optional(v.string()), ...group }),
  v.forward(
    v.check((given) => inOrder(given), 'input.endBeforeStart'),
    ['endedOn'],
  ),
)

const member = {
  role: v.picklist(memberRoles),
  from: day,
  to: optionalDay,
  name: optionalLine,
  phone: optionalPhone,
  consentOn: optionalDay,
  consentHow: v.optional(v.nullable(v.picklist(consentWays)), null),
  keptUntil: optionalDay,
  isPublished: v.optional(v.boolean('input.type'), false),
}

export type MemberGiven = v.InferOutput<v.StrictObjectSchema<typeof member, undefined>>

export const initiativeMemberInput = v.strictObject({ id: newId, groupId: recordId, ...member })

/** Told whole; what stands of the member is compared with `seen`. */
export const initiativeMemberCorrection = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  ...member,
  reason: requiredText,
})

export const memberWithdrawal = v.strictObject({ id: recordId, on: day })
export const memberRemoval = v.strictObject({ id: recordId, reason: requiredText })

/** What is wrong with a member as given, by field: a name stands by a whole consent alone, and a consent is one to a name. */
export function memberFaults(
  given: Omit<MemberGiven, 'role' | 'isPublished'>,
): { path: string; key: string }[] {
  const { from, to, name, phone, consentOn, consentHow, keptUntil } = given
  const lacks = (value: string | null): boolean => (value === null) !== (name === null)
  const consent = Object.entries({ consentOn, consentHow, keptUntil }).filter(([, value]) => lacks(value))
  return [
    ...(to !== null && to < from ? [{ path: 'to', key: 'input.endBeforeStart' }] : []),
    ...consent.map(([path]) => ({ path, key: 'input.nameConsent' })),
    ...(phone !== null && name === null ? [{ path: 'phone', key: 'input.nameConsent' }] : []),
    ...(consentOn !== null && keptUntil !== null && keptUntil < consentOn
      ? [{ path: 'keptUntil', key: 'input.endBeforeStart' }]
      : []),
  ]
}
