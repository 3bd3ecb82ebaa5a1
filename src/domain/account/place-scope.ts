/*
 * An activist works in own villages and a teacher in an own school: what lies elsewhere is not there for them. A place
 * that lies inside an own one is own too, as a school or a site of the village is.
 */
import type { Place, PlaceKind } from '../place/place.ts'
import type { Person, Role } from './account.ts'

/** The kinds of places that somebody of a role can be given; other roles have no places of their own. */
export const placeKindsOfRole: { readonly [role in Role]?: readonly PlaceKind[] } = {
  activist: ['city', 'township', 'ruralDistrict', 'village', 'dachas', 'site'],
  teacher: ['school'],
}

/** Whether a role works only in places that were given to it. */
export const isScoped = (role: Role): boolean => role in placeKindsOfRole

/** The places of a person, and whether something at a place is theirs. What stands at no place is nobody's of them. */
export type PlaceScope = 'everywhere' | ReadonlySet<string>

/** Where a person works: everywhere, or in own places and those inside them. */
export function placeScope(person: Person, places: readonly Pick<Place, 'id' | 'parentId'>[]): PlaceScope {
  if (!isScoped(person.role)) return 'everywhere'
  const own = new Set(person.placeIds ?? [])
  const inside = new Map<string, string[]>()
  for (const { id, parentId } of places) {
    if (parentId !== null) inside.set(parentId, [...(inside.get(parentId) ?? []), id])
  }
  // The set grows while it is walked: each place brings those inside it, and a circle ends by itself.
  for (const id of own) for (const inner of inside.get(id) ?? []) own.add(inner)
  return own
}

export const isInScope = (scope: PlaceScope, placeId: string | null): boolean =>
  scope === 'everywhere' || (placeId !== null && scope.has(placeId))
