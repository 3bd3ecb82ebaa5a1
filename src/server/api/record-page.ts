import type { ProjectRecords } from '#domain/project/records.ts'
import { recordKinds, type RecordKind } from './record-kinds.ts'

export interface RecordPage {
  readonly items: readonly unknown[]
  /** What the next page is asked with as `after`; null at the end. */
  readonly next: string | null
}

interface Keyed {
  readonly key: string
  readonly record: unknown
}

// A list of the cache is the same object until somebody writes: it is put in order once.
const inOrder = new WeakMap<object, readonly Keyed[]>()

/**
 * A page of a list in the order of its keys, from behind `after`. What is added between two pages is neither shown
 * twice nor does it hide another record; ids of version 7 grow with time, so news mostly stands at the end.
 */
export function recordPage(
  records: ProjectRecords,
  kind: RecordKind,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): RecordPage {
  const sorted = keyed(records[kind], kind)
  const from = after === null ? 0 : firstBehind(sorted, after)
  const page = sorted.slice(from, from + limit)
  const isLast = from + limit >= sorted.length
  return { items: page.map(({ record }) => record), next: isLast ? null : (page.at(-1)?.key ?? null) }
}

/** One record of a list by its key, undefined where there is none. */
export function recordByKey(records: ProjectRecords, kind: RecordKind, key: string): unknown {
  const sorted = keyed(records[kind], kind)
  const before = sorted[firstBehind(sorted, key) - 1]
  return before?.key === key ? before.record : undefined
}

function keyed(list: readonly unknown[], kind: RecordKind): readonly Keyed[] {
  const found = inOrder.get(list)
  if (found) return found
  const keyOf = recordKinds[kind].keyOf as (record: unknown) => string
  const sorted = list
    .map((record) => ({ key: keyOf(record), record }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  inOrder.set(list, sorted)
  return sorted
}

/** Index of the first key above `after`, by halving. */
function firstBehind(sorted: readonly Keyed[], after: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.key ?? '') <= after) low = middle + 1
    else high = middle
  }
  return low
}
