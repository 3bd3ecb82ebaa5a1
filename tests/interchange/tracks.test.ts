// What devices and files bring, in every shape they have, and what of it is refused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportOfJson, reportOfPairs } from '#interchange/osmand/read-report.ts'
import { readTrack, trackFileBytes } from '#interchange/track/read-track.ts'

const token = 'AbCdEfGhIjKlMnOpQrStUv'
const pairs = (text: string) => reportOfPairs(new URLSearchParams(text))
const at = Date.UTC(2023, 5, 27, 6)

describe('a report of pairs', () => {
  test('has the device, place, time, speed in knots', () => {
    const text = `id=${token}&lat=44.8488&lon=65.4823&timestamp=${at / 1000}&speed=8.1&bearing=90&accuracy=6&batt=80`
    expect(pairs(text)).toEqual({
      token,
      at,
      place: { lat: 44.8488, lon: 65.4823 },
      speedKmh: 8.1 * 1.852,
      accuracyM: 6,
      batteryPercent: 80,
      isMock: false,
    })
    expect(pairs(`deviceid=${token}&location=44.8488,65.4823`)?.place).toEqual({ lat: 44.8488, lon: 65.4823 })
  })

  test.each([
    [String(at / 1000)],
    [String(at)],
    ['2023-06-27T06:00:00Z'],
    ['2023-06-27T11:00:00+05:00'],
    ['2023-06-27 06:00:00'],
  ])('reads the time %s', (timestamp) => {
    expect(reportOfPairs(new URLSearchParams({ id: token, timestamp }))?.at).toBe(at)
  })

  test('without a place is a sign of life; without a device it is nothing', () => {
    expect(pairs(`id=${token}&batt=50`)).toMatchObject({ place: null, batteryPercent: 50, at: null })
    expect(pairs('lat=44&lon=65')).toBeNull()
    expect(pairs(`id=${token}&lat=91&lon=65`)?.place).toBeNull()
    expect(pairs(`id=${token}&lat=NaN&lon=65`)?.place).toBeNull()
  })
})

describe('a report as JSON', () => {
  const coords = { latitude: 44.8488, longitude: 65.4823, accuracy: 6, speed: 10, heading: 90 }
  const json = (location: object, more: object = {}) =>
    reportOfJson(JSON.stringify({ device_id: token, location, ...more }))
  test('has the same, with metres a second and a level from 0 to 1', () => {
    const location = { timestamp: '2023-06-27T06:00:00Z', coords, battery: { level: 0.8 }, mock: true }
    expect(json(location, { _: 'traccar-client#123&id=other' })).toEqual({
      token,
      at,
      place: { lat: 44.8488, lon: 65.4823 },
      speedKmh: 36,
      accuracyM: 6,
      batteryPercent: 80,
      isMock: true,
    })
    expect(json({ coords: { ...coords, speed: -1 } })?.speedKmh).toBeNull()
  })
  test.each(['', '{', '[]', 'null', '{"device_id":5}', '{"location":{}}'])('%s is none', (text) => {
    expect(reportOfJson(text)).toBeNull()
  })
  test('of anything never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (text, query) => {
        reportOfJson(text)
        reportOfPairs(new URLSearchParams(query))
      }),
    )
  })
})

const bytes = (text: string) => new TextEncoder().encode(text)
const gpx = (points: string, head = '') =>
  bytes(
    `<?xml version="1.0"?>${head}<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${points}</trkseg></trk></gpx>`,
  )

describe('a track from a file', () => {
  test('as GPX has its points with a time', () => {
    const points =
      '<trkpt lat="44.77" lon="65.60"><ele>3</ele><time>2023-06-27T06:00:00Z</time></trkpt><trkpt lat="44.78" lon="65.60"/>'
    expect(readTrack(gpx(points))).toEqual({
      ok: true,
      fixes: [{ at, lat: 44.77, lon: 65.6, accuracyM: null }],
    })
  })
  test.each([',', ';', '\t'])('as CSV parted by «%s» is read by the names of its columns', (comma) => {
    const rows = [
      ['Accuracy', 'lon', 'lat', 'time'],
      ['7', '65.6', '44.77', '2023-06-27 06:00:00'],
      ['', '65.6', '44.77', 'вчера'],
    ]
    const text = rows.map((row) => row.join(comma)).join('\r\n')
    expect(readTrack(bytes(text))).toEqual({ ok: true, fixes: [{ at, lat: 44.77, lon: 65.6, accuracyM: 7 }] })
  })
  test.each([
    ['an entity of its own', gpx('', '<!DOCTYPE gpx [<!ENTITY a "aaaa">]>'), 'format'],
    ['another kind of XML', bytes('<kml></kml>'), 'format'],
    ['half a file', gpx('<trkpt lat="44.77" lon="65.60"><time>2023').slice(0, -20), 'damaged'],
    ['a track without times', gpx('<trkpt lat="44.77" lon="65.60"/>'), 'empty'],
    ['a table of something else', bytes('a,b\n1,2'), 'format'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0xfd]), 'damaged'],
    ['too large a file', new Uint8Array(trackFileBytes + 1), 'size'],
    ['nothing', new Uint8Array(), 'format'],
  ])('%s is refused', (_, file, key) => {
    expect(readTrack(file)).toEqual({ ok: false, key })
  })
  test('of anything never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => void readTrack(bytes(`<gpx>${text}`))))
  })
})
