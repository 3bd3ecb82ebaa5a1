/*
 * When a truck stood at a stop. The time inside the fence is interpolated between fixes, so that a truck that drives by
 * is none, and a stop between two fixes is found. A silence of a device that has hardly moved is standing: trackers with
 * a distance filter fall silent so.
 */
import { metresFrom, metresPerDegree, type Spot } from './metres.ts'
import { trackingDefaults, type Fix, type TrackingDefaults } from './fix.ts'

/** From when to when somebody was at a stop, and for how long of it inside the fence. */
export interface Visit {
  readonly from: number
  readonly to: number
  readonly dwellS: number
}

export interface Stop extends Spot {
  readonly fenceM: number
}

/** The visits of one device at a stop. `fixes` are cleaned. */
export function visits(
  fixes: readonly Fix[],
  stop: Stop,
  defaults: TrackingDefaults = trackingDefaults,
): Visit[] {
  const found: Visit[] = []
  let open = null as { from: number; to: number; dwellS: number } | null
  const close = (): void => {
    if (open && open.dwellS >= defaults.minDwellS) found.push(open)
    open = null
  }
  const { fenceM } = stop
  const narrowing = Math.cos((stop.lat * Math.PI) / 180) * metresPerDegree
  const [here, before] = [
    { x: 0, y: 0, at: 0 },
    { x: 0, y: 0, at: Number.NaN },
  ]
  // A day of a truck has thousands of fixes and its round tens of stops: nothing is made anew in here.
  for (const fix of fixes) {
    here.x = (fix.lon - stop.lon) * narrowing
    here.y = (fix.lat - stop.lat) * metresPerDegree
    here.at = fix.at
    const isFirst = Number.isNaN(before.at)
    if (!isFirst && isBeside(before, here, fenceM)) close()
    else if (!isFirst) {
      const part = isHole(before, here, defaults) ? null : insidePart(before, here, fenceM)
      if (part === null) close()
      else {
        const span: number = here.at - before.at
        const from: number = before.at + part.from * span
        const to: number = before.at + part.to * span
        if (open !== null && from > open.to + 1) close()
        open ??= { from, to, dwellS: 0 }
        open.to = to
        open.dwellS += (to - from) / 1000
        if (part.to < 1) close()
      }
    }
    before.x = here.x
    before.y = here.y
    before.at = here.at
  }
  close()
  return merged(found, defaults.mergeS)
}

/** Whether both ends lie on one side of the circle's square: the way between them cannot touch it. */
const isBeside = (a: Located, b: Located, radius: number): boolean =>
  (a.x > radius && b.x > radius) ||
  (a.x < -radius && b.x < -radius) ||
  (a.y > radius && b.y > radius) ||
  (a.y < -radius && b.y < -radius)

interface Located {
  readonly x: number
  readonly y: number
  readonly at: number
}

const isHole = (a: Located, b: Located, { gapS, gapM }: TrackingDefaults): boolean =>
  b.at - a.at > gapS * 1000 && Math.hypot(b.x - a.x, b.y - a.y) > gapM

/** Which part (0 to 1) of the straight way between two spots lies within the radius around the origin; null where none. */
export function insidePart(
  a: Pick<Located, 'x' | 'y'>,
  b: Pick<Located, 'x' | 'y'>,
  radius: number,
): { readonly from: number; readonly to: number } | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const outside = a.x * a.x + a.y * a.y - radius * radius
  if (length === 0) return outside <= 0 ? { from: 0, to: 1 } : null
  const along = a.x * dx + a.y * dy
  const root = along * along - length * outside
  if (root < 0) return null
  const [from, to] = [(-along - Math.sqrt(root)) / length, (-along + Math.sqrt(root)) / length]
  if (to <= 0 || from >= 1) return null
  return { from: Math.max(0, from), to: Math.min(1, to) }
}

/** Visits less than so many seconds apart as one; their time inside is added. */
function merged(all: readonly Visit[], mergeS: number): Visit[] {
  const result: Visit[] = []
  for (const visit of all) {
    const last = result.at(-1)
    if (last && visit.from - last.to < mergeS * 1000)
      result.splice(-1, 1, { from: last.from, to: visit.to, dwellS: last.dwellS + visit.dwellS })
    else result.push(visit)
  }
  return result
}

/**
 * The share (0 to 1) of a window of time with data. A long silence with movement is a hole; before the first fix and
 * after the last one nothing is known. Of several trucks the best one counts.
 */
export function coverage(
  fixes: readonly Fix[],
  { from, to }: { readonly from: number; readonly to: number },
  defaults: TrackingDefaults = trackingDefaults,
): number {
  const [origin] = fixes
  if (!origin || to <= from) return 0
  let known = 0
  let before: Located | null = null
  for (const fix of fixes) {
    const here: Located = { ...metresFrom(origin, fix), at: fix.at }
    if (before !== null && !isHole(before, here, defaults))
      known += Math.max(0, Math.min(here.at, to) - Math.max(before.at, from))
    before = here
  }
  return Math.min(1, known / (to - from))
}
