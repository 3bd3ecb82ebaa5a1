/* Tracks whose truth is known: a truck that stops at a point, or drives by it, seen by a receiver that errs. */
import type { Fix } from '#domain/tracking/fix.ts'
import type { Spot } from '#domain/tracking/metres.ts'

export type Passing = 'stop' | 'driveBy'

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
export function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const errorM = 6
const lostShare = 0.05
const wayM = 3000
const metresPerDegree = 111_195

/** A normal deviate (Box and Muller). */
const deviate = (draw: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

/** A way of 6 km past the point, a fix each `interval` seconds from a random phase, some of them lost. */
export function passing(point: Spot, kind: Passing, interval: number, draw: () => number): Fix[] {
  const kmh = kind === 'stop' ? 25 + draw() * 15 : 15 + draw() * 25
  const standsS = kind === 'stop' ? 60 + draw() * 180 : 0
  const besideM = draw() * 12
  const speed = kmh / 3.6
  const arrivesS = wayM / speed
  const start = Date.UTC(2023, 5, 6, 4)
  const narrowing = Math.cos((point.lat * Math.PI) / 180)
  const fixes: Fix[] = []
  for (let t = draw() * interval; t < arrivesS * 2 + standsS; t += interval) {
    if (draw() < lostShare) continue
    const along = t < arrivesS ? -wayM + speed * t : Math.max(0, speed * (t - arrivesS - standsS))
    fixes.push({
      at: start + t * 1000,
      lat: point.lat + (along + deviate(draw) * errorM) / metresPerDegree,
      lon: point.lon + (besideM + deviate(draw) * errorM) / metresPerDegree / narrowing,
      accuracyM: 8,
    })
  }
  return fixes
}
