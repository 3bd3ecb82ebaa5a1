import { contactCorrection } from '#domain/household/household-input.ts'
import { Problem } from '#server/problem.ts'
import { contactOf } from '#store/household.ts'
import { updateContact } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { ownHousehold } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/** Corrects the name or the phone of a contact person; the log tells that it was done and why, not what they were. */
export const correctContact = action({
  name: 'correctContact',
  event: 'contact.corrected',
  schema: contactCorrection,
  run: async ({ trx, input: { householdId, name, phone, reason }, context }) => {
    await ownHousehold(trx, context.actor, householdId)
    const present = await contactOf(trx, householdId)
    if (!present) throw new Problem('record.notFound', { id: householdId })
    refuseFields(present.blockedOn === null ? [] : [{ path: 'name', key: 'input.contactBlocked' }])
    if (present.name === name && present.phone === phone) return { result: { id: householdId }, event: null }
    await updateContact(trx, { householdId, name, phone })
    return {
      result: { id: householdId },
      event: { subject: 'household', subjectId: householdId, before: null, after: { reason } },
    }
  },
})
