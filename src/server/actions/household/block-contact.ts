import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { consentsOf, contactOf } from '#store/household.ts'
import { setContactBlocked } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { ownHousehold } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Has a contact's name and phone lie unused because the person asked so, who disputes them or how they are used: nobody
 * reads them until they are used again or erased (the Law 94-V, article 24).
 */
export const blockContact = action({
  name: 'blockContact',
  event: 'contact.blocked',
  schema: v.strictObject({ householdId: recordId, on: day }),
  run: async ({ trx, input: { householdId, on }, context }) => {
    await ownHousehold(trx, context.actor, householdId)
    const present = await contactOf(trx, householdId)
    if (!present) throw new Problem('record.notFound', { id: householdId })
    const result = { id: householdId }
    if (present.blockedOn !== null) return { result, event: null }
    const consents = await consentsOf(trx, householdId)
    const given = consents.find(({ id }) => id === present.consentId)
    refuseFields(given && on < given.givenOn ? [{ path: 'on', key: 'input.endBeforeStart' }] : [])
    await setContactBlocked(trx, householdId, on)
    const [before, after] = [{ blockedOn: null }, { blockedOn: on }]
    return { result, event: { subject: 'household', subjectId: householdId, before, after } }
  },
})
