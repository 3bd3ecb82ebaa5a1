import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import { action } from '../action.ts'
import { endConsent } from '../end-consent.ts'
import { ownHousehold } from '../own-household.ts'

/**
 * Erases name and phone of a contact person who asked for it or whose consent's term is over. What the log says of them
 * holds neither, so its chain stays whole (the Law 94-V, articles 18 and 24).
 */
export const eraseContact = action({
  name: 'eraseContact',
  event: 'contact.erased',
  schema: v.strictObject({ householdId: recordId, on: day, why: v.picklist(['asked', 'term']) }),
  run: async (step) => {
    const { householdId, on, why } = step.input
    await ownHousehold(step.trx, step.context.actor, householdId)
    return endConsent(step.trx, { householdId, on, why })
  },
})
