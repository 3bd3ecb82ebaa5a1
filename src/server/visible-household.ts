/* Households as a person may read them: an activist's are those of own villages, others are as if not there. */
import { isRecordId } from '#domain/project/is-record-id.ts'
import type { Person } from '#domain/account/account.ts'
import { isInScope, isScoped, placeScope, type PlaceScope } from '#domain/account/place-scope.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import type { HouseholdCard, HouseholdConsent, HouseholdContact } from '#domain/household/household.ts'
import { consentsOf, contactOf, householdById } from '#store/household.ts'
import { places } from '#store/place.ts'

type Reading = Parameters<typeof places>[0]

/** The villages whose households a person may read; nobody's where the role reads none. */
export async function villagesOf(db: Reading, person: Person): Promise<PlaceScope> {
  if (!mayRead(person.role, 'household')) return new Set()
  return isScoped(person.role) ? placeScope(person, await places(db)) : 'everywhere'
}

/** The household with this id; null where the person may read none such. */
export async function visibleHousehold(
  db: Reading,
  person: Person,
  id: string,
): Promise<HouseholdCard | null> {
  const household = isRecordId(id) ? await householdById(db, id) : null
  return household && isInScope(await villagesOf(db, person), household.placeId) ? household : null
}

/** Who answers for a household and by which consents; null for who may not read that. Name and phone of a blocked contact are nobody's. */
export async function visibleContact(
  db: Reading,
  person: Person,
  household: Pick<HouseholdCard, 'id'>,
): Promise<{ contact: HouseholdContact | null; consents: readonly HouseholdConsent[] } | null> {
  if (!mayRead(person.role, 'householdContact')) return null
  const contact = await contactOf(db, household.id)
  const consents = await consentsOf(db, household.id)
  const isBlocked = contact !== null && contact.blockedOn !== null
  return { contact: isBlocked ? { ...contact, name: '', phone: null } : contact, consents }
}
