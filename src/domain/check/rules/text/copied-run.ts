import type { TextUnit } from './text-units.ts'

export interface CopiedRun {
  readonly words: number
  /** Line in which the run begins, in each unit. */
  readonly lineOfOne: number
  readonly lineOfOther: number
}

/** How many words in a row must agree. */
export const shingle = 6
const gap = 3

/**
 * The longest run of words of one unit that stands in the other too, word by word in stretches of six, up to three
 * changed words between them; `repeatable` stretches do not count; `null` where it is shorter than `least` words.
 */
export function copiedRun(
  one: TextUnit,
  other: TextUnit,
  least: number,
  repeatable: ReadonlySet<string>,
): CopiedRun | null {
  if (Math.min(one.words.length, other.words.length) < least) return null
  const index = shinglesOf(other)
  let best: CopiedRun | null = null
  let [start, end] = [-1, -1]
  for (let at = 0; at + shingle <= one.words.length; at++) {
    const run = one.words.slice(at, at + shingle).join(' ')
    if (!index.has(run) || repeatable.has(run)) continue
    if (start < 0 || at > end + gap) start = at
    end = at + shingle
    const words = end - start
    if (words < least || words <= (best?.words ?? 0)) continue
    const first = index.get(one.words.slice(start, start + shingle).join(' ')) ?? 0
    best = { words, lineOfOne: one.lines[start] ?? 0, lineOfOther: other.lines[first] ?? 0 }
  }
  return best
}

const cache = new WeakMap<TextUnit, Map<string, number>>()

function shinglesOf(unit: TextUnit): Map<string, number> {
  const known = cache.get(unit)
  if (known !== undefined) return known
  const index = new Map<string, number>()
  for (let at = 0; at + shingle <= unit.words.length; at++) {
    const key = unit.words.slice(at, at + shingle).join(' ')
    if (!index.has(key)) index.set(key, at)
  }
  cache.set(unit, index)
  return index
}
