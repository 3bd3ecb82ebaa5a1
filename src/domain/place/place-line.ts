import type { Place } from './place.ts'

/** A place and what it lies in, from the inside out; a circle of places ends where it would begin anew. */
export function placeLine(places: readonly Pick<Place, 'id' | 'parentId'>[], id: string | null): string[] {
  const parents = new Map(places.map((place) => [place.id, place.parentId]))
  const line: string[] = []
  for (let at = id; at !== null && parents.has(at) && !line.includes(at); at = parents.get(at) ?? null)
    line.push(at)
  return line
}
