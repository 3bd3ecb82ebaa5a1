import type { Kysely } from 'kysely'
import type { FieldProblem } from '#server/problem.ts'
import { places } from '#store/place.ts'
import type { DB } from '#store/schema.ts'

/** What is wrong with the place in which a place lies: it would lie inside itself. */
export async function placeCircle(
  db: Kysely<DB>,
  { id, parentId }: { readonly id?: string | undefined; readonly parentId: string | null },
): Promise<FieldProblem[]> {
  const parents = new Map((await places(db)).map((place) => [place.id, place.parentId]))
  const seen = new Set<string>()
  for (let at = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return [{ path: 'parentId', key: 'input.placeCircle' }]
    seen.add(at)
  }
  return []
}
