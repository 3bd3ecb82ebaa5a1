/* Where and when a truck stood, wherever that was. */
import { trackingDefaults, type Fix, type TrackingDefaults } from './fix.ts'
import { metresBetween, type Spot } from './metres.ts'
import { visits, type Visit } from './visits.ts'

/**
 * Each time a truck stood for `minStandS` or longer, in the order of time; `fixes` are cleaned. The time is reckoned as
 * that of a visit: interpolated between fixes, a silence without movement is standing.
 */
export function standings(
  fixes: readonly Fix[],
  defaults: TrackingDefaults = trackingDefaults,
): (Visit & Spot)[] {
  const found: (Visit & Spot)[] = []
  let at = 0
  // No way is reckoned to two stands.
  let free = 0
  while (at < fixes.length) {
    const end = lastBeside(fixes, at, defaults.standM)
    const stand = end > at ? standAround(fixes, { at, end, free }, defaults) : null
    if (stand) found.push(stand)
    at = stand ? end + 1 : at + 1
    if (stand) free = at
  }
  return found
}

/** The last fix of those in a row that lie within so many metres of one. */
function lastBeside(fixes: readonly Fix[], at: number, metres: number): number {
  const anchor = fixes[at]
  if (!anchor) return at
  let end = at
  for (let next = fixes[at + 1]; next; next = fixes[end + 1]) {
    if (metresBetween(anchor, next) > metres) break
    end += 1
  }
  return end
}

function standAround(
  fixes: readonly Fix[],
  { at, end, free }: { readonly at: number; readonly end: number; readonly free: number },
  defaults: TrackingDefaults,
): (Visit & Spot) | null {
  const own = fixes.slice(at, end + 1)
  // Of one that is shorter the ways in and out cannot make a stand, unless fixes lie minutes apart.
  if (spanS(own) < defaults.minStandS / 3) return null
  const spot = { lat: middle(own.map(({ lat }) => lat)), lon: middle(own.map(({ lon }) => lon)) }
  const around = fixes.slice(Math.max(free, at - 1), end + 2)
  const stop = { ...spot, fenceM: defaults.standM }
  const [visit] = visits(around, stop, { ...defaults, minDwellS: defaults.minStandS })
  return visit ? { ...visit, ...spot } : null
}

const spanS = (fixes: readonly Fix[]): number => ((fixes.at(-1)?.at ?? 0) - (fixes[0]?.at ?? 0)) / 1000

/** The median: a fix that is a little off does not move it. */
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
