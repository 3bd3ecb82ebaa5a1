/* Records of villages as a person may read them: an activist's are those of own villages, others are as if not there. */
import type { Person } from '#domain/account/account.ts'
import { isInScope, isScoped, placeScope, type PlaceScope } from '#domain/account/place-scope.ts'
import { mayRead, type ReadSubject } from '#domain/account/read-permissions.ts'
import { places } from '#store/place.ts'

type Reading = Parameters<typeof places>[0]

/** The villages whose records of a subject the person may read. */
export async function villageScope(db: Reading, person: Person, subject: ReadSubject): Promise<PlaceScope> {
  if (!mayRead(person.role, subject)) return new Set()
  return isScoped(person.role) ? placeScope(person, await places(db)) : 'everywhere'
}

/** Those of the rows that lie in the person's villages. */
export async function ofOwnVillages<R extends { readonly placeId: string | null }>(
  db: Reading,
  person: Person,
  subject: ReadSubject,
  rows: readonly R[],
): Promise<R[]> {
  const scope = await villageScope(db, person, subject)
  return rows.filter(({ placeId }) => isInScope(scope, placeId))
}
