import { runLength } from './numbered-runs.ts'
import type { IsRepeatable } from './repeatable-text.ts'
import type { TextUnit } from './text-units.ts'

export interface CopiedRun {
  readonly words: number
  /** Line in which the run begins, in each unit. */
  readonly lineOfOne: number
  readonly lineOfOther: number
}

const gap = 3

/**
 * The longest run of words of one unit that stands in the other too, word by word in stretches of six, up to three
 * changed words between them; `null` where it is shorter than `least` words. `shared` are the places of the one unit at
 * which a run begins that may not be repeated and that any other unit has.
 */
export function copiedRun(
  one: TextUnit,
  other: TextUnit,
  least: number,
  shared: readonly number[],
): CopiedRun | null {
  const index = firstPlaces(other)
  let best: CopiedRun | null = null
  let [start, end] = [-1, -1]
  for (const at of shared) {
    if (!index.has(one.runs[at] ?? -1)) continue
    if (start < 0 || at > end + gap) start = at
    end = at + runLength
    const words = end - start
    if (words < least || words <= (best?.words ?? 0)) continue
    const first = index.get(one.runs[start] ?? -1) ?? 0
    best = { words, lineOfOne: one.lines[start] ?? 0, lineOfOther: other.lines[first] ?? 0 }
  }
  return best
}

const known = new WeakMap<TextUnit, ReadonlyMap<number, number>>()

/** Where each run of a unit stands first. */
function firstPlaces(unit: TextUnit): ReadonlyMap<number, number> {
  const before = known.get(unit)
  if (before !== undefined) return before
  const places = new Map<number, number>()
  unit.runs.forEach((run, at) => {
    if (!places.has(run)) places.set(run, at)
  })
  known.set(unit, places)
  return places
}

/** What units have in common. */
interface Sharing {
  /** Pairs of units with a run in common, in the order of the units: most have none and need not be compared. */
  readonly pairs: readonly (readonly [one: number, other: number])[]
  /** The places of each unit at which a run begins that another has too. */
  readonly places: readonly (readonly number[])[]
}

/** Which units have runs in common that may not be repeated, and where. */
export function sharing(units: readonly TextUnit[], isRepeatable: IsRepeatable): Sharing {
  const holders: (readonly number[])[] = []
  const pairs = new Set<number>()
  units.forEach((unit, at) => {
    const alone = [at]
    unit.runs.forEach((run, place) => {
      const earlier = holders[run]
      if (earlier === undefined) holders[run] = alone
      else if (earlier.at(-1) !== at && !isRepeatable(unit, place)) {
        for (const one of earlier) pairs.add(one * units.length + at)
        holders[run] = [...earlier, at]
      }
    })
  })
  return {
    pairs: [...pairs]
      .toSorted((one, other) => one - other)
      .map((pair) => [Math.floor(pair / units.length), pair % units.length]),
    places: units.map(({ runs }) =>
      [...runs.keys()].filter((at) => (holders[runs[at] ?? -1]?.length ?? 0) > 1),
    ),
  }
}
