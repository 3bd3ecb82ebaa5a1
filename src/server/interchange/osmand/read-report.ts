/*
 * What a phone or a tracker reports over HTTP, in the three shapes that the OsmAnd protocol of Traccar has: pairs in the
 * address, the same pairs in a form, or JSON. Speeds become km/h: pairs give knots, JSON metres a second.
 */
import { instantOf } from '../track/read-track.ts'

export interface Report {
  /** What the device calls itself: its secret. */
  readonly token: string
  /** Milliseconds since 1970; null where it told none. */
  readonly at: number | null
  /** Null of a sign of life without a place. */
  readonly place: { readonly lat: number; readonly lon: number } | null
  readonly speedKmh: number | null
  readonly accuracyM: number | null
  readonly batteryPercent: number | null
  readonly isMock: boolean
}

const kmhOfKnots = 1.852
const kmhOfMetres = 3.6

/** A report of pairs; null where no device is named. */
export function reportOfPairs(pairs: URLSearchParams): Report | null {
  const token = pairs.get('id') ?? pairs.get('deviceid')
  if (!token) return null
  const knots = number(pairs.get('speed'))
  return {
    token,
    at: instant(pairs.get('timestamp')),
    place: placeOfPairs(pairs),
    speedKmh: knots === null ? null : knots * kmhOfKnots,
    accuracyM: number(pairs.get('accuracy')),
    batteryPercent: number(pairs.get('batt')),
    isMock: pairs.get('mock') === 'true',
  }
}

function placeOfPairs(pairs: URLSearchParams): Report['place'] {
  const [first, second] = (pairs.get('location') ?? '').split(',')
  return place(number(pairs.get('lat') ?? first ?? null), number(pairs.get('lon') ?? second ?? null))
}

/** A report as JSON; null where it is none or names no device. `_` is another name that can be wrong: it is not read. */
export function reportOfJson(text: string): Report | null {
  const body = object(parsed(text))
  const token = body?.['device_id']
  if (typeof token !== 'string' || token === '') return null
  const location = object(body?.['location'])
  const coords = object(location?.['coords'])
  const metres = known(coords?.['speed'])
  const level = known(object(location?.['battery'])?.['level'])
  const time = location?.['timestamp']
  return {
    token,
    at: typeof time === 'string' ? instant(time) : null,
    place: place(plain(coords?.['latitude']), plain(coords?.['longitude'])),
    // −1 means that the device does not know.
    speedKmh: metres === null ? null : metres * kmhOfMetres,
    accuracyM: known(coords?.['accuracy']),
    batteryPercent: level === null ? null : level * 100,
    isMock: location?.['mock'] === true,
  }
}

type Json = Readonly<Record<string, unknown>>
const object = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const plain = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
const known = (value: unknown): number | null => {
  const found = plain(value)
  return found === null || found < 0 ? null : found
}
const number = (value: string | null): number | null =>
  value !== null && /^-?\d{1,9}(?:\.\d{1,15})?(?:e-?\d{1,2})?$/i.test(value) ? Number(value) : null
const instant = (value: string | null): number | null => {
  const found = value === null ? Number.NaN : instantOf(value)
  return Number.isFinite(found) ? found : null
}
const place = (lat: number | null, lon: number | null): Report['place'] =>
  lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null
