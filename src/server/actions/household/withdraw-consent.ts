import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { consentsOf, contactOf } from '#store/household.ts'
import { eraseContact } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { ownHousehold } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Withdraws the consent of a contact person: name and phone are erased at once, the address and the counts stay. Nobody
 * is asked why (the Law 94-V, article 8).
 */
export const withdrawConsent = action({
  name: 'withdrawConsent',
  event: 'consent.withdrawn',
  schema: v.strictObject({ householdId: recordId, on: day }),
  run: async ({ trx, input: { householdId, on }, context }) => {
    await ownHousehold(trx, context.actor, householdId)
    const present = await contactOf(trx, householdId)
    const consents = await consentsOf(trx, householdId)
    const consent = consents.find(({ id }) => id === present?.consentId)
    if (!consent) {
      if (consents[0]?.withdrawnOn === on) return { result: { id: consents[0].id }, event: null }
      throw new Problem('record.notFound', { id: householdId })
    }
    refuseFields(on < consent.givenOn ? [{ path: 'on', key: 'input.endBeforeStart' }] : [])
    await eraseContact(trx, { householdId, consentId: consent.id, on })
    const [before, after] = [{ withdrawnOn: null }, { withdrawnOn: on }]
    return {
      result: { id: consent.id },
      event: { subject: 'household', subjectId: householdId, before, after },
    }
  },
})
