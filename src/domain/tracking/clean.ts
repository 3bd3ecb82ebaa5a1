/* Fixes without those that say nothing: what receivers invent, wrong clocks, jumps. */
import { metresBetween } from './metres.ts'
import { trackingDefaults, type Fix, type TrackingDefaults } from './fix.ts'

/** Cleaned fixes of one device in the order of their time, each instant once. `now` bounds the future. */
export function cleanFixes(
  fixes: readonly Fix[],
  now: number,
  defaults: TrackingDefaults = trackingDefaults,
): Fix[] {
  const ordered = fixes.filter((fix) => isUsable(fix, now, defaults)).toSorted((a, b) => a.at - b.at)
  const clean: Fix[] = []
  let jumps = 0
  for (const fix of ordered) {
    const last = clean.at(-1)
    if (last && last.at === fix.at) continue
    if (last && isJump(last, fix, defaults) && jumps < mostJumps) {
      jumps += 1
      continue
    }
    jumps = 0
    clean.push(fix)
  }
  return clean
}

/** After so many jumps in a row the fix before them was the wrong one. */
const mostJumps = 3

/** Whether a fix can be true at all. */
function isUsable(
  { at, lat, lon, accuracyM }: Fix,
  now: number,
  { mostAccuracyM, futureMs }: TrackingDefaults = trackingDefaults,
): boolean {
  const isNowhere = lat === 0 && lon === 0
  return !isNowhere && (accuracyM === null || accuracyM <= mostAccuracyM) && at <= now + futureMs
}

const isJump = (a: Fix, b: Fix, { mostKmh }: TrackingDefaults): boolean =>
  // Twice a receiver's usual error is no speed.
  metresBetween(a, b) - 30 > (mostKmh / 3.6) * ((b.at - a.at) / 1000)
