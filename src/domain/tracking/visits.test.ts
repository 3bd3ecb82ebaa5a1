import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanFixes } from './clean.ts'
import type { Fix } from './fix.ts'
import { coverage, insidePart, visits } from './visits.ts'

const stop = { lat: 44.7712, lon: 65.6045, fenceM: 50 }
const degree = 111_195
const start = Date.UTC(2023, 5, 6, 4)
/** A fix so many metres north of the stop, so many seconds after the start. */
const at = (seconds: number, metres: number, accuracyM: number | null = 6): Fix => ({
  at: start + seconds * 1000,
  lat: stop.lat + metres / degree,
  lon: stop.lon,
  accuracyM,
})
/** Drives up, stands, drives away at 30 km/h; a fix each `interval` seconds. */
const withStop = (interval: number, standS: number): Fix[] => {
  const [near, speed] = [2000, 30 / 3.6]
  const arrives = near / speed
  const fixes: Fix[] = []
  for (let t = 0; t <= arrives * 2 + standS; t += interval) {
    const metres = t < arrives ? near - speed * t : t < arrives + standS ? 0 : speed * (t - arrives - standS)
    fixes.push(at(t, metres))
  }
  return fixes
}

describe('a visit', () => {
  test.each([5, 10, 15, 30])('of a minute is found at a fix each %d s', (interval) => {
    const found = visits(withStop(interval, 60), stop)
    expect(found).toHaveLength(1)
    expect(found[0]?.dwellS).toBeGreaterThan(50)
    expect(found[0]?.dwellS).toBeLessThan(90)
  })

  test.each([5, 10, 15, 30])('is none for a truck that drives by, at a fix each %d s', (interval) => {
    expect(visits(withStop(interval, 0), stop)).toEqual([])
  })

  test('begins at 45 s inside the fence, not at 44', () => {
    const stands = (seconds: number) => [at(-1000, 9000), at(0, 0), at(seconds, 0), at(seconds + 1000, 9000)]
    // The ways in and out are long and fast: they add next to nothing.
    expect(visits(stands(45), stop)).toHaveLength(1)
    expect(visits([at(0, 0), at(44, 0)], stop)).toEqual([])
    expect(visits([at(0, 0), at(45, 0)], stop)).toHaveLength(1)
  })

  test('lasts over a silence in which the device hardly moved, and not over one in which it did', () => {
    expect(visits([at(0, 0), at(1800, 100)], stop)).toHaveLength(1)
    expect(visits([at(0, 0), at(1800, 200)], stop)).toEqual([])
  })

  test('that is open when the data end is closed at the last fix', () => {
    const [visit] = visits([at(0, 0), at(60, 5), at(120, 3)], stop)
    expect(visit).toMatchObject({ from: start, to: start + 120_000 })
  })

  test('and the next less than five minutes later are one', () => {
    const away = (from: number, to: number) => [at(from, 500), at(to, 500)]
    const twice = (pause: number) => [
      at(0, 0),
      at(60, 0),
      ...away(70, 60 + pause - 10),
      at(60 + pause, 0),
      at(120 + pause, 0),
    ]
    expect(visits(twice(200), stop)).toHaveLength(1)
    expect(visits(twice(400), stop)).toHaveLength(2)
  })
})

describe('cleaning', () => {
  const now = start + 3_600_000
  test('drops what cannot be: no place, no accuracy, the future, jumps, the same instant twice', () => {
    const bad: Fix[] = [
      { at: start + 1000, lat: 0, lon: 0, accuracyM: 5 },
      at(2, 10, 51),
      at(3600 + 301, 0),
      at(5, 2000),
      at(4, 5),
    ]
    expect(cleanFixes([at(0, 0), at(4, 0), ...bad, at(6, 0)], now).map((fix) => fix.at)).toEqual(
      [0, 4, 6].map((seconds) => start + seconds * 1000),
    )
    expect(cleanFixes([at(3600 + 300, 0), at(0, 0, 50), at(1, 0, null)], now)).toHaveLength(3)
  })

  test('takes a place over in which the device stays, for then the fix before was wrong', () => {
    const fixes = [at(0, 20_000), ...[1, 2, 3, 4, 5].map((seconds) => at(seconds, 0))]
    expect(cleanFixes(fixes, now).at(-1)?.lat).toBeCloseTo(stop.lat)
  })

  test('does not depend on the order in which fixes come', () => {
    const fixes = withStop(10, 60)
    fc.assert(
      fc.property(fc.shuffledSubarray(fixes, { minLength: fixes.length }), (shuffled) => {
        expect(cleanFixes(shuffled, now)).toEqual(cleanFixes(fixes, now))
      }),
    )
  })
})

test('the part of a way inside a circle is where a walk over it in small steps finds it', () => {
  const metre = fc.integer({ min: -200, max: 200 })
  fc.assert(
    fc.property(metre, metre, metre, metre, fc.integer({ min: 1, max: 150 }), (ax, ay, bx, by, radius) => {
      const [a, b] = [
        { x: ax, y: ay },
        { x: bx, y: by },
      ]
      const part = insidePart(a, b, radius)
      const steps = 2000
      const inside = Array.from({ length: steps }, (_, step) => (step + 0.5) / steps).filter(
        (share) => Math.hypot(ax + (bx - ax) * share, ay + (by - ay) * share) <= radius,
      )
      expect(Math.abs((part ? part.to - part.from : 0) - inside.length / steps)).toBeLessThan(0.002)
    }),
  )
})

describe('coverage', () => {
  const window = { from: start, to: start + 3_600_000 }
  test('is the share of the window with data', () => {
    expect(coverage([], window)).toBe(0)
    expect(coverage([at(0, 0), at(3600, 0)], window)).toBe(1)
    expect(coverage([at(0, 0), at(1800, 0), at(3600, 5000)], window)).toBe(0.5)
    expect(coverage([at(-600, 0), at(900, 0)], window)).toBe(0.25)
  })
  test('never leaves 0 to 1', () => {
    const fix = fc
      .tuple(fc.integer({ min: -600, max: 4200 }), fc.integer({ min: -500, max: 500 }))
      .map(([seconds, metres]) => at(seconds, metres))
    fc.assert(
      fc.property(fc.array(fix, { maxLength: 20 }), (fixes) => {
        const share = coverage(cleanFixes(fixes, start + 10_000_000), window)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }),
    )
  })
})
