import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standings } from '../tracking/standings.ts'
import type { Fix } from '../tracking/fix.ts'
import { checkOf, type DumpingCheck } from './dumping-check.ts'
import { landfillEvidence } from './landfill.ts'

const metresPerDegree = 111_195
const [site, landfill] = [at(0), { id: 'l', ...at(8000) }]

function at(metres: number): { lat: number; lon: number } {
  return { lat: 45 + metres / metresPerDegree, lon: 62 }
}

/** Fixes each `everyS` seconds along legs: so many seconds at a place or on the straight way to it. */
function ride(legs: readonly { s: number; to: number }[], everyS = 30): Fix[] {
  const fixes: Fix[] = []
  let [now, here] = [0, 0]
  for (const { s, to } of legs) {
    for (let passed = 0; passed < s; passed += everyS)
      fixes.push({
        at: (now + passed) * 1000,
        ...at(here + ((to - here) * passed) / s),
        accuracyM: 8,
      })
    now += s
    here = to
  }
  return fixes
}
const stop = (from: number, to: number) => ({ from: from * 1000, to: to * 1000, dwellS: to - from })
const toWay = { s: 300, to: 4000 }
const onward = { s: 300, to: 6500 }
const evidence = (fixes: readonly Fix[], stops = [stop(0, 240)]) =>
  landfillEvidence([{ fixes, stops }], [landfill], [site])
const start = { s: 240, to: 0 }

describe('a stand', () => {
  test.each([
    [170, 0],
    [180, 1],
    [360, 1],
  ])('of %i s is found %i times', (s, count) => {
    // The ways in and out within forty metres take seconds at eight metres a second.
    const found = standings(
      ride(
        [
          { s: 300, to: 2400 },
          { s, to: 2400 },
          { s: 300, to: 5000 },
        ],
        1,
      ),
    )
    expect(found).toHaveLength(s === 170 && found[0] && found[0].dwellS >= 180 ? 1 : count)
  })

  test('is found where a device falls silent while standing', () => {
    const way = ride([toWay])
    const back = ride([{ s: 300, to: 4000 }]).map((fix) => ({ ...fix, at: fix.at + 900_000 }))
    const silent = [
      ...way,
      { at: 300_000, ...at(4000), accuracyM: 8 },
      { at: 700_000, ...at(4005), accuracyM: 8 },
    ]
    expect(standings([...silent, ...back])).toHaveLength(1)
  })

  test('is none of a truck that never goes slower than a walker', () => {
    const speeds = fc.array(fc.integer({ min: 2, max: 25 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(speeds, fc.constantFrom(5, 15, 30), (all, everyS) => {
        let to = 0
        const legs = all.map((speed) => ({ s: 60, to: (to += speed * 60) }))
        expect(standings(ride(legs, everyS))).toEqual([])
      }),
    )
  })

  test('lies in the time of its track, apart from the next, and lasts as long as it must', () => {
    const legs = fc.array(fc.record({ s: fc.integer({ min: 30, max: 600 }), to: fc.nat({ max: 5000 }) }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(legs, (all) => {
        const fixes = ride(all)
        let before = -1
        for (const { from, to, dwellS } of standings(fixes)) {
          expect(from).toBeGreaterThanOrEqual(before)
          expect(to).toBeLessThanOrEqual(fixes.at(-1)?.at ?? 0)
          expect(dwellS).toBeGreaterThanOrEqual(180)
          before = to
        }
      }),
    )
  })
})

describe('the waste of a round', () => {
  test('reached the landfill where the truck came there after its last stop; nothing else is kept', () => {
    const found = evidence(
      ride([start, toWay, { s: 360, to: 4000 }, { s: 300, to: 8000 }, { s: 300, to: 8000 }, toWay]),
    )
    expect(found).toMatchObject({ isReached: true, stands: [] })
    expect(found?.visits).toMatchObject([{ siteId: 'l' }])
  })

  test('is to be looked for where the truck stood and did not come there', () => {
    const found = evidence(ride([start, toWay, { s: 360, to: 4000 }, onward]))
    expect(found).toMatchObject({ isReached: false, visits: [] })
    expect(found?.stands).toHaveLength(1)
    expect(found?.stands[0]?.lat).toBeCloseTo(at(4000).lat, 4)
  })

  test('is not looked for at a site, nor where the truck stood before its first stop', () => {
    const before = [
      { s: 300, to: 0 },
      { s: 300, to: 3000 },
      { s: 300, to: 3000 },
      { s: 300, to: 0 },
    ]
    const fixes = ride([...before, { s: 600, to: 0 }, onward])
    expect(evidence(fixes, [stop(1200, 1500)])?.stands).toEqual([])
  })

  test('was emptied by a visit between stops, so that only a stand after it counts', () => {
    const fixes = ride([
      start,
      toWay,
      { s: 360, to: 4000 },
      { s: 300, to: 8000 },
      { s: 300, to: 8000 },
      { s: 600, to: 0 },
      start,
      toWay,
    ])
    expect(evidence(fixes, [stop(0, 240), stop(2100, 2340)])).toMatchObject({ isReached: false, stands: [] })
  })

  test('is unknown without a landfill or a stop; each of two trucks must have come', () => {
    const good = ride([start, { s: 600, to: 8000 }, { s: 300, to: 8000 }])
    const bad = ride([start, toWay, { s: 360, to: 4000 }, onward])
    const stops = [stop(0, 240)]
    expect(landfillEvidence([{ fixes: good, stops }], [], [site])).toBeNull()
    expect(evidence(good, [])).toBeNull()
    const both = landfillEvidence(
      [
        { fixes: good, stops },
        { fixes: bad, stops },
        { fixes: bad, stops: [] },
      ],
      [landfill],
      [site],
    )
    expect(both).toMatchObject({ isReached: false })
    expect(both?.stands).toHaveLength(1)
  })
})

test('a check holds for a stand that it overlaps, the newest of them', () => {
  const check = (id: string, from: number, to: number): DumpingCheck =>
    ({ id, stoodFrom: new Date(from).toISOString(), stoodTo: new Date(to).toISOString() }) as DumpingCheck
  const checks = [check('a', 1000, 5000), check('b', 2000, 6000), check('c', 9001, 9999)]
  expect(checkOf({ from: 5500, to: 9000 }, checks)?.id).toBe('b')
  expect(checkOf({ from: 6001, to: 9000 }, checks)).toBeNull()
  expect(checkOf({ from: 6001, to: 9001 }, checks)?.id).toBe('c')
})
