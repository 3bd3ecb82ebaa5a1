import { describe, expect, test } from 'vitest'
import { distance_m, nearDumps, publicPoint } from './near-dumps.ts'

const at = (lat: number, lon: number, wasteKinds: readonly ('household' | 'tyres')[] = ['household']) => ({
  lat,
  lon,
  wasteKinds,
})

describe('the distance of two points', () => {
  test('is a degree of latitude of 111 km, and of longitude less to the north', () => {
    expect(distance_m({ lat: 46, lon: 61 }, { lat: 47, lon: 61 })).toBeCloseTo(111_195, -2)
    expect(distance_m({ lat: 46, lon: 61 }, { lat: 46, lon: 62 })).toBeCloseTo(77_242, -2)
    expect(distance_m({ lat: 46, lon: 179.999 }, { lat: 46, lon: -179.999 })).toBeLessThan(200)
    expect(distance_m({ lat: 46, lon: 61 }, { lat: 46, lon: 61 })).toBe(0)
  })
})

describe('dumps nearby', () => {
  // 0.0009 degrees of latitude are 100 m.
  test('of the same waste are told to 150 m, of another to 60 m, the nearest first', () => {
    const far = at(46.0009, 61)
    const close = at(46.0004, 61)
    expect(nearDumps([far, close], at(46, 61)).map(({ dump }) => dump)).toEqual([close, far])
    expect(nearDumps([far, close], at(46, 61, ['tyres'])).map(({ dump }) => dump)).toEqual([close])
    expect(nearDumps([at(46.0014, 61)], at(46, 61))).toEqual([])
    expect(nearDumps([at(46.0006, 61, [])], at(46, 61, []))).toEqual([])
  })

  test('without a position are none', () => {
    expect(nearDumps([{ ...at(0, 0), lat: null, lon: null }], at(0, 0))).toEqual([])
  })
})

describe('a position that leaves the office', () => {
  const exact = { lat: 46.123456789, lon: 61.987654321 }
  test('has six decimals, and four beside a home', () => {
    expect(publicPoint({ ...exact, isNearHome: false })).toEqual({ lat: 46.123457, lon: 61.987654 })
    expect(publicPoint({ ...exact, isNearHome: true })).toEqual({ lat: 46.1235, lon: 61.9877 })
    expect(publicPoint({ lat: null, lon: null, isNearHome: true })).toBeNull()
  })
})
