/*
 * A track from a file: GPX, or CSV with a line of names. The file is foreign: its size and the count of its points are
 * bounded, XML with entities of its own is refused, and points without a time are left out.
 */
import { SaxesParser } from 'saxes'
import { mostTrackFixes } from '#domain/tracking/tracker-input.ts'
import type { Fix } from '#domain/tracking/fix.ts'

/** A day at one fix a second is some 8 MB of GPX. */
export const trackFileBytes = 32 * 1024 * 1024

export type ReadTrack =
  | { readonly ok: true; readonly fixes: readonly Fix[] }
  | { readonly ok: false; readonly key: 'format' | 'size' | 'empty' | 'damaged' }

/** The fixes of a file in its order; what is wrong with it where it cannot be read. */
export function readTrack(bytes: Uint8Array): ReadTrack {
  if (bytes.length > trackFileBytes) return { ok: false, key: 'size' }
  const text = decoded(bytes)
  if (text === null) return { ok: false, key: 'damaged' }
  const start = text.slice(0, 500).trimStart()
  const fixes = start.startsWith('<') ? ofGpx(text) : ofCsv(text)
  if (fixes === 'format' || fixes === 'damaged' || fixes === 'size') return { ok: false, key: fixes }
  return fixes.length === 0 ? { ok: false, key: 'empty' } : { ok: true, fixes }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

type Found = Fix[] | 'format' | 'size' | 'damaged'

/** Characters that are parsed in one go: what is refused is not read to its end. */
const portion = 65_536
/** Deeper than any track is. */
const mostDepth = 32

function ofGpx(text: string): Found {
  if (/<!(?:doctype|entity)/i.test(text)) return 'format'
  const fixes: Fix[] = []
  let isGpx = false
  let depth = 0
  let point: { lat: number; lon: number; time: string } | null = null
  let inTime = false
  let failed: Exclude<Found, Fix[]> | null = null
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => (failed ??= 'damaged'))
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    const local = name.replace(/^.*:/, '')
    if (depth === 1) isGpx = local === 'gpx'
    if (depth > mostDepth) failed ??= 'format'
    if (local === 'trkpt' || local === 'wpt' || local === 'rtept')
      point = { lat: numberOf(attributes['lat']), lon: numberOf(attributes['lon']), time: '' }
    inTime = local === 'time' && point !== null
  })
  parser.on('text', (part) => {
    if (inTime && point && point.time.length < 64) point.time += part
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    inTime = false
    const local = name.replace(/^.*:/, '')
    if (point === null || (local !== 'trkpt' && local !== 'wpt' && local !== 'rtept')) return
    const fix = fixOf(point.lat, point.lon, instantOf(point.time), null)
    if (fix) fixes.push(fix)
    point = null
    if (fixes.length > mostTrackFixes) failed ??= 'size'
  })
  for (let at = 0; at < text.length; at += portion) {
    if (failed !== null) break
    parser.write(text.slice(at, at + portion))
  }
  if (failed === null) parser.close()
  return failed ?? (isGpx ? fixes : 'format')
}

const names = {
  at: ['time', 'timestamp', 'at', 'fixtime', 'date'],
  lat: ['lat', 'latitude', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'x'],
  accuracy: ['accuracy', 'acc', 'hacc'],
} as const

function ofCsv(text: string): Found {
  const lines = text.split(/\r\n|\r|\n/, mostTrackFixes + 2)
  const head = lines[0] ?? ''
  const comma = [';', '\t', ','].find((each) => head.includes(each)) ?? ','
  const titles = head.split(comma).map((title) => title.trim().replaceAll('"', '').toLowerCase())
  const column = (wanted: readonly string[]): number => titles.findIndex((title) => wanted.includes(title))
  const [at, lat, lon, accuracy] = [names.at, names.lat, names.lon, names.accuracy].map(column) as [
    number,
    number,
    number,
    number,
  ]
  if (at < 0 || lat < 0 || lon < 0) return 'format'
  if (lines.length > mostTrackFixes + 1) return 'size'
  return lines.slice(1).flatMap((line) => {
    const cells = line.split(comma).map((cell) => cell.trim().replaceAll('"', ''))
    const exactness = accuracy < 0 ? null : numberOf(cells[accuracy])
    const fix = fixOf(
      numberOf(cells[lat]),
      numberOf(cells[lon]),
      instantOf(cells[at] ?? ''),
      exactness === null || Number.isNaN(exactness) ? null : exactness,
    )
    return fix ? [fix] : []
  })
}

const numberOf = (value: unknown): number =>
  typeof value === 'string' && /^-?\d{1,9}(?:[.,]\d{1,15})?$/.test(value.trim())
    ? Number(value.trim().replace(',', '.'))
    : Number.NaN

/** Unix seconds or milliseconds, ISO 8601, or a local-looking time that is taken as UTC; NaN where it is none. */
export function instantOf(text: string): number {
  const value = text.trim()
  if (/^\d{9,13}(?:\.\d+)?$/.test(value)) {
    const number = Number(value)
    return number >= 2_147_483_647 ? number : number * 1000
  }
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?$/.exec(value)
  if (!match) return Number.NaN
  return Date.parse(`${match[1]}T${match[2]}${match[3] ?? 'Z'}`)
}

function fixOf(lat: number, lon: number, at: number, accuracyM: number | null): Fix | null {
  const isPlace = Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isPlace && Number.isFinite(at) ? { at, lat, lon, accuracyM } : null
}
