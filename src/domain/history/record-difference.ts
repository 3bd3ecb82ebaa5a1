/** A value of a record as JSON keeps it: amounts of tiyn are decimal text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** One field that differs: `title.ru`, `attendance.total`, `placeIds`. Undefined stands for a field that is not there. */
export interface FieldDifference {
  readonly path: string
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/**
 * What differs between two states of a record, in the order of the newer one's fields. Texts of two languages and
 * breakdowns are told part by part; a list is one value. A record that is new differs in all that it says, one that is gone
 * in all that it said; null and an empty list say nothing there.
 */
export function recordDifference(before: object | null, after: object | null): FieldDifference[] {
  const [older, newer] = [leavesOf(before ?? {}), leavesOf(after ?? {})]
  const paths = new Set([...newer.keys(), ...older.keys()])
  const found: FieldDifference[] = []
  for (const path of paths) {
    const change = { path, before: older.get(path), after: newer.get(path) }
    if (!isSame(change.before, change.after)) found.push(change)
  }
  return found
}

function leavesOf(record: object): Map<string, Json> {
  const leaves = new Map<string, Json>()
  const walk = (value: Json, path: string): void => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) leaves.set(path, value)
    else for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key)
  }
  walk(JSON.parse(JSON.stringify(record, withTiyn)) as Json, '')
  return leaves
}

const withTiyn = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value

const saysNothing = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return (saysNothing(a) && saysNothing(b)) || canonical(a) === canonical(b)
}

/** Keys in one order, so that a record that the database gave back in another order is the same. */
function canonical(value: Json | undefined): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
