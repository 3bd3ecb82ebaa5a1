import { shingles } from '../../../text/shingles.ts'
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
  const runs = shinglesOf(one).runs
  const { at: index } = shinglesOf(other)
  let best: CopiedRun | null = null
  let [start, end] = [-1, -1]
  for (const [at, run] of runs.entries()) {
    const found = index.get(run)
    if (found === undefined || repeatable.has(run)) continue
    if (start < 0 || at > end + gap) start = at
    end = at + shingle
    const words = end - start
    if (words < least || words <= (best?.words ?? 0)) continue
    const first = index.get(runs[start] ?? '') ?? 0
    best = { words, lineOfOne: one.lines[start] ?? 0, lineOfOther: other.lines[first] ?? 0 }
  }
  return best
}

/** Pairs of units with a run in common, in the order of the units: most have none and need not be compared. */
export function sharingUnits(
  units: readonly TextUnit[],
  repeatable: ReadonlySet<string>,
): (readonly [one: number, other: number])[] {
  const holders = new Map<string, number[]>()
  const pairs = new Set<number>()
  units.forEach((unit, at) => {
    for (const run of shinglesOf(unit).at.keys()) {
      const earlier = holders.get(run)
      if (earlier === undefined) holders.set(run, [at])
      else if (!repeatable.has(run)) {
        for (const one of earlier) pairs.add(one * units.length + at)
        earlier.push(at)
      }
    }
  })
  return [...pairs]
    .toSorted((one, other) => one - other)
    .map((pair) => [Math.floor(pair / units.length), pair % units.length])
}

interface Shingles {
  readonly runs: readonly string[]
  /** Where each run stands first. */
  readonly at: ReadonlyMap<string, number>
}

const cache = new WeakMap<TextUnit, Shingles>()

function shinglesOf(unit: TextUnit): Shingles {
  const known = cache.get(unit)
  if (known !== undefined) return known
  const runs = shingles(unit.words, shingle)
  const at = new Map<string, number>()
  runs.forEach((run, index) => {
    if (!at.has(run)) at.set(run, index)
  })
  const found = { runs, at }
  cache.set(unit, found)
  return found
}
