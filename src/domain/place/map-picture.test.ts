import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapPicture } from './map-picture.ts'

test('no point is no picture, and one stands in the middle', () => {
  expect(mapPicture([], 800, 600)).toBeNull()
  expect(mapPicture([{ lat: 46, lon: 61 }], 800, 600)).toMatchObject({
    points: [{ x: 400, y: 300 }],
    scale_m: 100,
  })
})

test('north is up, east is right, and a kilometre is as long both ways', () => {
  const km = { lat: 1 / 111.195, lon: 1 / (111.195 * Math.cos((46 * Math.PI) / 180)) }
  const picture = mapPicture(
    [
      { lat: 46, lon: 61 },
      { lat: 46 + km.lat, lon: 61 },
      { lat: 46, lon: 61 + km.lon },
    ],
    800,
    800,
  )
  const [origin, north, east] = picture?.points ?? []
  expect(origin && north && origin.y - north.y).toBeGreaterThan(0)
  expect(origin && east && east.x - origin.x).toBeCloseTo(origin && north ? origin.y - north.y : 0, 0)
})

test('every point lies inside, and the scale is a round length', () => {
  const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
  const points = fc.array(fc.record({ lat: degrees(80), lon: degrees(179) }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(points, (all) => {
      const picture = mapPicture(all, 800, 560)
      for (const { x, y } of picture?.points ?? []) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(800)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(560)
      }
      expect(String(picture?.scale_m)).toMatch(/^[125]0*$/)
    }),
  )
})
