import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import type { HouseholdCard, HouseholdConsent } from '#domain/household/household.ts'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { consentsOf, contactOf } from '#store/household.ts'
import { action } from '../action.ts'
import { ownHousehold } from '../own-household.ts'

/** What is held of a person: who they are, where they live, by which consent. Of other people of the household nothing. */
export interface HandedOut {
  readonly name: string
  readonly phone: string | null
  readonly consent: HouseholdConsent
  readonly household: Pick<
    HouseholdCard,
    'id' | 'street' | 'number' | 'since' | 'leftOn' | 'counts' | 'pauses'
  >
}

/**
 * Gives everything that is held of a contact person, to be handed to them, blocked or not (the Law 94-V, article 24); the
 * log tells that it was handed out, and to the day, not what.
 */
export const handOutContact = action({
  name: 'handOutContact',
  event: 'contact.disclosed',
  schema: v.strictObject({ householdId: recordId, on: day }),
  run: async ({ trx, input: { householdId, on }, context }) => {
    const { id, street, number, since, leftOn, counts, pauses } = await ownHousehold(
      trx,
      context.actor,
      householdId,
    )
    const present = await contactOf(trx, householdId)
    const consents = await consentsOf(trx, householdId)
    const consent = consents.find((each) => each.id === present?.consentId)
    if (!present || !consent) throw new Problem('record.notFound', { id: householdId })
    const { name, phone } = present
    const household = { id, street, number, since, leftOn, counts, pauses }
    const result: HandedOut = { name, phone, consent, household }
    return {
      result,
      event: { subject: 'household', subjectId: householdId, before: null, after: { on } },
    }
  },
})
