/* Initiative groups as a person may read them: an activist's are those of own villages, others are as if not there. */
import type { Person } from '#domain/account/account.ts'
import { isInScope, isScoped, placeScope } from '#domain/account/place-scope.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import type { InitiativeGroupCard } from '#domain/initiative/initiative.ts'
import { initiativeGroups } from '#store/initiative.ts'
import { places } from '#store/place.ts'

/** All groups that a person may read. */
export async function visibleInitiatives(
  db: Parameters<typeof places>[0],
  person: Person,
): Promise<InitiativeGroupCard[]> {
  if (!mayRead(person.role, 'initiative')) return []
  const scope = isScoped(person.role) ? placeScope(person, await places(db)) : 'everywhere'
  return (await initiativeGroups(db)).filter(({ placeId }) => isInScope(scope, placeId))
}
