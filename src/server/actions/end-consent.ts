import type { Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import { Problem } from '#server/problem.ts'
import { consentsOf, contactOf } from '#store/household.ts'
import { deleteContact } from '#store/household-writes.ts'
import type { DB } from '#store/schema.ts'
import type { Outcome } from './action.ts'
import { refuseFields } from './parse-input.ts'

interface End {
  readonly householdId: string
  readonly on: PlainDate
  readonly why: 'withdrawn' | 'asked' | 'term'
}

/**
 * Ends the consent of a household's contact person: name and phone go, the consent stays without them. The same again is
 * nothing new. Throws `record.notFound` where there is no contact and `input.invalid` for a day before it was given.
 */
export async function endConsent(
  trx: Transaction<DB>,
  { householdId, on, why }: End,
): Promise<Outcome<{ id: string }>> {
  const present = await contactOf(trx, householdId)
  const consents = await consentsOf(trx, householdId)
  const consent = consents.find(({ id }) => id === present?.consentId)
  if (!consent) {
    const [last] = consents
    if (last?.withdrawnOn === on && last.erasedWhy === why) return { result: { id: last.id }, event: null }
    throw new Problem('record.notFound', { id: householdId })
  }
  refuseFields([
    ...(on < consent.givenOn ? [{ path: 'on', key: 'input.endBeforeStart' }] : []),
    ...(why === 'term' && on <= consent.keptUntil ? [{ path: 'why', key: 'input.termNotOver' }] : []),
  ])
  await deleteContact(trx, { householdId, consentId: consent.id, on, why })
  const [before, after] = [{ withdrawnOn: null }, { withdrawnOn: on, erasedWhy: why }]
  return {
    result: { id: consent.id },
    event: { subject: 'household', subjectId: householdId, before, after },
  }
}
