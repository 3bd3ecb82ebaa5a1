import type { Place } from '#domain/place/place.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'

/** A place in the order of the tree, with how deep it lies. */
export interface PlaceBranch {
  readonly place: Place
  readonly name: string
  readonly depth: number
}

/** Places as a tree: each below the one it lies in, those beside each other by name. What lies in a circle comes last. */
export function placeTree(places: readonly Place[], lang: Language): PlaceBranch[] {
  const order = new Intl.Collator(lang)
  const named = places.map((place) => ({ place, name: textIn(place.name, lang) ?? '' }))
  const inside = Map.groupBy(
    named.toSorted((a, b) => order.compare(a.name, b.name)),
    ({ place }) => place.parentId,
  )
  const found = new Map<string, PlaceBranch>()
  const walk = (parentId: string | null, depth: number): void => {
    for (const { place, name } of inside.get(parentId) ?? []) {
      if (found.has(place.id)) continue
      found.set(place.id, { place, name, depth })
      walk(place.id, depth + 1)
    }
  }
  walk(null, 0)
  for (const { place, name } of named)
    if (!found.has(place.id)) found.set(place.id, { place, name, depth: 0 })
  return [...found.values()]
}
