/*
 * Reads dumps from somebody's GeoJSON: points alone, each feature judged by itself so that all that is wrong is told at
 * once. Of a feature only what is named here is looked at, however deep the rest may be; what a dump needs besides (its
 * village, the day where none is given) the person says for the whole file.
 */
import { isPlainDate, type PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'
import { sizeClasses, wasteKinds, type Dump } from './dump.ts'

/** Larger is no village's register. */
export const featuresMaxBytes = 2 * 1024 * 1024
const mostFeatures = 1000

/** A dump as a feature tells it; null where it does not. */
export interface ReadDump {
  /** Place in the file, from 1. */
  readonly at: number
  readonly id: string | null
  readonly title: LocalText | null
  readonly lat: number
  readonly lon: number
  readonly sizeClass: Dump['sizeClass']
  readonly wasteKinds: Dump['wasteKinds']
  readonly foundOn: PlainDate | null
}

export type WrongFeature =
  | 'notCollection'
  | 'tooMany'
  | 'notJson'
  | 'notFeature'
  | 'notPoint'
  | 'degrees'
  | 'day'
  | 'name'
  | 'repeated'

export type FeaturesRead =
  | { readonly ok: true; readonly dumps: readonly ReadDump[] }
  | {
      readonly ok: false
      readonly wrong: readonly { readonly at: number | null; readonly why: WrongFeature }[]
    }

type Told = { readonly [name: string]: unknown }
const isObject = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The dumps of a file, or everything that is wrong with it. */
export function readFeatures(text: string): FeaturesRead {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return whole('notJson')
  }
  const features = isObject(json) && json['type'] === 'FeatureCollection' ? json['features'] : null
  if (!Array.isArray(features) || features.length === 0) return whole('notCollection')
  if (features.length > mostFeatures) return whole('tooMany')
  const read = features.map((feature, index) => readFeature(feature, index + 1))
  const dumps = read.filter((each): each is ReadDump => 'lat' in each)
  const wrong = read.filter((each) => 'why' in each)
  const repeated = dumps.filter(
    ({ id, at }) => id !== null && dumps.some((dump) => dump.id === id && dump.at < at),
  )
  const all = [...wrong, ...repeated.map(({ at }) => ({ at, why: 'repeated' as const }))]
  return all.length > 0 ? { ok: false, wrong: all } : { ok: true, dumps }
}

const whole = (why: WrongFeature): FeaturesRead => ({ ok: false, wrong: [{ at: null, why }] })

function readFeature(
  feature: unknown,
  at: number,
): ReadDump | { readonly at: number; readonly why: WrongFeature } {
  if (!isObject(feature) || feature['type'] !== 'Feature') return { at, why: 'notFeature' }
  const { geometry } = feature
  if (!isObject(geometry) || geometry['type'] !== 'Point' || !Array.isArray(geometry['coordinates']))
    return { at, why: 'notPoint' }
  const [lon, lat] = geometry['coordinates'] as unknown[]
  if (!isDegree(lat, 90) || !isDegree(lon, 180)) return { at, why: 'degrees' }
  const properties = isObject(feature['properties']) ? feature['properties'] : {}
  const foundOn = properties['first_seen'] ?? null
  if (foundOn !== null && !isPlainDate(foundOn)) return { at, why: 'day' }
  const title = titleOf(properties)
  if (title === 'wrong') return { at, why: 'name' }
  const kinds = Array.isArray(properties['waste_types']) ? (properties['waste_types'] as unknown[]) : []
  return {
    at,
    id: idOf(properties['id'] ?? feature['id']),
    title,
    lat,
    lon,
    sizeClass: sizeClasses.find((size) => size === properties['size_class']) ?? null,
    wasteKinds: wasteKinds.filter((kind) => kinds.includes(kind)),
    foundOn,
  }
}

const isDegree = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit

// Only an id of ours can say that it is the same dump as before.
const idOf = (value: unknown): string | null =>
  typeof value === 'string' &&
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value)
    ? value
    : null

/** What the feature is called: in a language, or in none that is told. */
function titleOf(properties: Told): LocalText | null | 'wrong' {
  const names = {
    ru: properties['name:ru'] ?? properties['name'] ?? properties['title'],
    kk: properties['name:kk'],
  }
  const given = Object.entries(names).filter(([, name]) => name !== undefined && name !== null && name !== '')
  if (given.some(([, name]) => typeof name !== 'string' || name.length > 500)) return 'wrong'
  return given.length === 0 ? null : (Object.fromEntries(given) as LocalText)
}
