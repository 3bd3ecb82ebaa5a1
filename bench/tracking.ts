/*
 * Tracking: how many positions a second the served site takes for good, how long a day of a thousand trucks takes to be
 * judged, and how many stops are found on simulated tracks whose truth is known. Simulated is not measured in the field.
 */
import { cleanFixes } from '#domain/tracking/clean.ts'
import { trackingDefaults, type Fix } from '#domain/tracking/fix.ts'
import { metresBetween } from '#domain/tracking/metres.ts'
import { coverage, visits } from '#domain/tracking/visits.ts'
import type { Measured, Suite } from './measure.ts'
import { measuredIntake } from './tracking/intake-load.ts'
import { drawing, passing, type Passing } from './tracking/simulated.ts'

const stop = { lat: 44.7712, lon: 65.6045, fenceM: trackingDefaults.pointFenceM }
const intervals = [5, 10, 15, 30, 60, 120, 300]
const passes = 2000

/** The suite. */
export async function benchTracking(): Promise<Suite> {
  return {
    title: 'Tracking',
    rows: [...(await measuredIntake()), ...judgedDay(), ...intervals.flatMap(accuracyAt)],
  }
}

const trucks = 1000
const fixesOfDay = 8640
const stopsOfTruck = 20

/** A day of every truck, a fix each 10 s, held against its stops; a truck at a time, as judging reads them. */
function judgedDay(): Measured[] {
  const draw = drawing(7)
  const start = Date.UTC(2023, 5, 6)
  const stops = Array.from({ length: stopsOfTruck }, (_, at) => ({ ...stop, lat: stop.lat + at * 0.002 }))
  let [spentMs, found, mostBytes] = [0, 0, 0]
  for (let truck = 0; truck < trucks; truck += 1) {
    const fixes: Fix[] = Array.from({ length: fixesOfDay }, (_, at) => ({
      at: start + at * 10_000,
      lat: stop.lat + ((at * 15) % 5000) / 111_195 + (draw() - 0.5) * 0.0001,
      lon: stop.lon + (draw() - 0.5) * 0.0001,
      accuracyM: 8,
    }))
    const started = performance.now()
    const clean = cleanFixes(fixes, start + 864e5)
    coverage(clean, { from: start, to: start + 864e5 })
    for (const each of stops) found += visits(clean, each).length
    spentMs += performance.now() - started
    if (truck % 50 === 0) mostBytes = Math.max(mostBytes, process.memoryUsage().rss)
  }
  return [
    {
      name: `A day of ${trucks} trucks × ${fixesOfDay} fixes, ${stopsOfTruck} stops each, judged in one thread`,
      value: spentMs / 1000,
      unit: 's',
      limit: 60,
      note: `visits: ${found}`,
    },
    { name: 'Memory while judging', value: mostBytes / 1024 ** 2, unit: 'MB', limit: 1024 },
  ]
}

/** Stops found and drives taken for stops, at a fix each so many seconds. */
function accuracyAt(interval: number): Measured[] {
  const draw = drawing(interval)
  const isPromised = interval <= 30
  const share = (kind: Passing, isFound: (fixes: readonly Fix[]) => boolean): number => {
    let count = 0
    for (let pass = 0; pass < passes; pass += 1) if (isFound(passing(stop, kind, interval, draw))) count += 1
    return (100 * count) / passes
  }
  const ours = (fixes: readonly Fix[]): boolean =>
    visits(cleanFixes(fixes, Number.MAX_SAFE_INTEGER), stop).length > 0
  const naive = (fixes: readonly Fix[]): boolean =>
    fixes.some((fix) => metresBetween(fix, stop) <= stop.fenceM)
  const found = share('stop', ours)
  const driveBys = share('driveBy', ours)
  const taken = share('driveBy', naive)
  return [
    {
      name: `Stops of 1–4 min found, a fix each ${interval} s`,
      value: found,
      unit: '%',
      limit: isPromised ? 99 : null,
      isRate: true,
    },
    {
      name: `Drive-bys at 15–40 km/h taken for stops, a fix each ${interval} s`,
      value: driveBys,
      unit: '%',
      limit: isPromised ? 1 : null,
      note: `“a fix in the fence” takes ${taken.toFixed(1)} %`,
    },
  ]
}
