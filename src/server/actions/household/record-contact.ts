import { contactInput } from '#domain/household/household-input.ts'
import { Problem } from '#server/problem.ts'
import { consentsOf, contactOf } from '#store/household.ts'
import { deleteContact, insertConsent, insertContact } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { ownHousehold } from '../own-household.ts'
import { recordStamp } from '../record-stamp.ts'

/**
 * Records who answers for a household, with that person's consent. Of the one before nothing is kept. The log tells the
 * consent without the name and the phone, for nothing leaves the log and these must.
 */
export const recordContact = action({
  name: 'recordContact',
  event: 'consent.recorded',
  schema: contactInput,
  run: async ({ trx, input, context, scope }) => {
    const { householdId, name, phone, ...given } = input
    await ownHousehold(trx, context.actor, householdId)
    const consent = { ...given, id: input.id ?? context.newId() }
    const [consents, present] = [await consentsOf(trx, householdId), await contactOf(trx, householdId)]
    const same = consents.find(({ id }) => id === consent.id)
    if (same) {
      const contact = { consentId: consent.id, name, phone, blockedOn: null }
      const isSame =
        recordStamp({ ...consent, withdrawnOn: null, erasedWhy: null }) === recordStamp(same) &&
        present !== null &&
        recordStamp(present) === recordStamp(contact)
      if (!isSame) throw new Problem('record.conflict', { id: consent.id })
      return { result: { id: consent.id }, event: null }
    }
    const last = consents.find(({ id }) => id === present?.consentId)
    if (last) {
      const on = last.givenOn > consent.givenOn ? last.givenOn : consent.givenOn
      await deleteContact(trx, { householdId, consentId: last.id, on, why: 'replaced' })
    }
    await insertConsent(trx, scope, { ...consent, householdId })
    await insertContact(trx, scope, { householdId, consentId: consent.id, name, phone })
    return {
      result: { id: consent.id },
      event: { subject: 'household', subjectId: householdId, before: null, after: consent },
    }
  },
})
