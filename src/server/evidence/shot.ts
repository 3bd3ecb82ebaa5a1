import exifr from 'exifr'
import { isPlainDate } from '#domain/calendar/day.ts'

/** When and where a picture was taken, as its camera wrote it; null where it did not. */
export interface Shot {
  /** Local time of the camera, `YYYY-MM-DDTHH:MM:SS`. */
  readonly takenAt: string | null
  /** WGS84 degrees, both or neither. */
  readonly lat: number | null
  readonly lon: number | null
}

const nothing: Shot = { takenAt: null, lat: null, lon: null }

/** Reads time and place from a picture's EXIF. Damaged metadata is none. */
export async function shotOf(bytes: Uint8Array): Promise<Shot> {
  try {
    const pick = [
      'DateTimeOriginal',
      'CreateDate',
      'GPSLatitude',
      'GPSLongitude',
      'GPSLatitudeRef',
      'GPSLongitudeRef',
    ]
    // Unrevived: a date of EXIF has no zone, and a Date would be given the server's.
    const tags: unknown = await exifr.parse(bytes, { pick, gps: true, reviveValues: false })
    if (typeof tags !== 'object' || tags === null) return nothing
    const read = tags as Readonly<Record<string, unknown>>
    return { takenAt: momentOf(read['DateTimeOriginal'] ?? read['CreateDate']), ...placeOf(read) }
  } catch {
    return nothing
  }
}

/** EXIF writes `2023:04:14 10:00:00`; a camera without a set clock writes zeros. */
function momentOf(value: unknown): string | null {
  const match =
    typeof value === 'string'
      ? /^(\d{4}):(\d\d):(\d\d) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)/.exec(value)
      : null
  if (!match) return null
  const day = `${match[1]}-${match[2]}-${match[3]}`
  return isPlainDate(day) ? `${day}T${match[4]}` : null
}

function placeOf(tags: Readonly<Record<string, unknown>>): Pick<Shot, 'lat' | 'lon'> {
  const { latitude: lat, longitude: lon } = tags
  const isDegree = (value: unknown, limit: number): value is number =>
    typeof value === 'number' && Math.abs(value) <= limit
  // 0, 0 lies in the Gulf of Guinea: a receiver that had no fix.
  if (!isDegree(lat, 90) || !isDegree(lon, 180) || (lat === 0 && lon === 0)) return { lat: null, lon: null }
  return { lat, lon }
}
