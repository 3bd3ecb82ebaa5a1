import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { contactOf } from '#store/household.ts'
import { setContactBlocked } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { ownHousehold } from '../own-household.ts'

/** Lets a contact be used again, once what the person disputed is settled. */
export const unblockContact = action({
  name: 'unblockContact',
  event: 'contact.unblocked',
  schema: v.strictObject({ householdId: recordId, reason: requiredText }),
  run: async ({ trx, input: { householdId, reason }, context }) => {
    await ownHousehold(trx, context.actor, householdId)
    const present = await contactOf(trx, householdId)
    if (!present) throw new Problem('record.notFound', { id: householdId })
    const result = { id: householdId }
    if (present.blockedOn === null) return { result, event: null }
    await setContactBlocked(trx, householdId, null)
    const [before, after] = [{ blockedOn: present.blockedOn }, { blockedOn: null, reason }]
    return { result, event: { subject: 'household', subjectId: householdId, before, after } }
  },
})
