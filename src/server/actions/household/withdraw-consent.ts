import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import { action } from '../action.ts'
import { endConsent } from '../end-consent.ts'
import { ownHousehold } from '../own-household.ts'

/**
 * Withdraws the consent of a contact person: name and phone are erased at once, the address and the counts stay. Nobody
 * is asked why (the Law 94-V, article 8).
 */
export const withdrawConsent = action({
  name: 'withdrawConsent',
  event: 'consent.withdrawn',
  schema: v.strictObject({ householdId: recordId, on: day }),
  run: async ({ trx, input, context }) => {
    await ownHousehold(trx, context.actor, input.householdId)
    return endConsent(trx, { ...input, why: 'withdrawn' })
  },
})
