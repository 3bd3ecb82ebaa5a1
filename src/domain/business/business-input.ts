import * as v from 'valibot'
import { optionalPhone } from '../account/account-input.ts'
import { day, optionalDay } from '../calendar/day-input.ts'
import { recordId } from '../project/record-input.ts'
import { line, optionalLine, requiredText } from '../text/text-input.ts'
import { businessKinds } from './business.ts'

const entries = {
  placeId: recordId,
  kind: v.picklist(businessKinds),
  name: line,
  trade: optionalLine,
  since: day,
  until: optionalDay,
  note: optionalLine,
}
type Days = { readonly since: string; readonly until: string | null }
const isInOrder = ({ since, until }: Days): boolean => until === null || until >= since

export const businessInput = v.pipe(
  v.strictObject({ id: v.optional(recordId), ...entries }),
  v.forward(
    v.check((given) => isInOrder(given), 'input.endBeforeStart'),
    ['until'],
  ),
)
export const businessCorrection = v.pipe(
  v.strictObject({ id: recordId, seen: v.optional(v.string()), ...entries, reason: requiredText }),
  v.forward(
    v.check((given) => isInOrder(given), 'input.endBeforeStart'),
    ['until'],
  ),
)

/** A contact person by consent (Law 94-V, article 8). */
export const businessContactInput = v.strictObject({
  id: recordId,
  name: line,
  phone: optionalPhone,
  consentOn: day,
})
export const businessContactErasure = v.strictObject({ id: recordId, on: day })

export const visitsInput = v.strictObject({
  eventId: recordId,
  businessIds: v.pipe(
    v.array(recordId),
    v.minLength(1, 'input.required'),
    v.maxLength(200, 'input.tooMany'),
    v.check((ids) => new Set(ids).size === ids.length, 'input.repeated'),
  ),
})
export const visitRemoval = v.strictObject({ eventId: recordId, businessId: recordId, reason: requiredText })
