/* Dumps as a person may read them: an activist's are those of own villages, others are as if not there. */
import { isRecordId } from '#domain/project/is-record-id.ts'
import type { Person } from '#domain/account/account.ts'
import { isInScope, isScoped, placeScope, type PlaceScope } from '#domain/account/place-scope.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import type { DumpCard } from '#domain/dump/dump.ts'
import { dumpById, dumpCards } from '#store/dump.ts'
import { places } from '#store/place.ts'

type Reading = Parameters<typeof places>[0]

async function scopeOfDumps(db: Reading, person: Person): Promise<PlaceScope> {
  if (!mayRead(person.role, 'dump')) return new Set()
  return isScoped(person.role) ? placeScope(person, await places(db)) : 'everywhere'
}

/** All dumps that a person may read. */
export async function visibleDumps(db: Reading, person: Person): Promise<DumpCard[]> {
  const scope = await scopeOfDumps(db, person)
  return (await dumpCards(db)).filter(({ placeId }) => isInScope(scope, placeId))
}

/** The dump with this id; null where the person may read none such. */
export async function visibleDump(db: Reading, person: Person, id: string): Promise<DumpCard | null> {
  const dump = isRecordId(id) ? await dumpById(db, id) : null
  return dump && isInScope(await scopeOfDumps(db, person), dump.placeId) ? dump : null
}
