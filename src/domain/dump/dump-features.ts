import type { PlainDate } from '../calendar/day.ts'
import type { DumpCard } from './dump.ts'
import { cleanings, openSightings, standing, stateOn } from './dump-history.ts'
import { publicPoint } from './near-dumps.ts'

/**
 * The dumps of a day as GeoJSON (RFC 7946): what may be shown to anybody and nothing else. Titles, notes and names stay in
 * the office, for they are free text; a position beside a home is rounded. Second records and what was taken back are left
 * out, as is what nobody has put on the map.
 */
export function dumpFeatures(dumps: readonly DumpCard[], day: PlainDate) {
  return {
    type: 'FeatureCollection' as const,
    features: dumps.flatMap((dump) => {
      const point = publicPoint(dump)
      const state = stateOn(dump, day)
      return point === null || state === null || state === 'duplicate'
        ? []
        : [
            {
              type: 'Feature' as const,
              geometry: { type: 'Point' as const, coordinates: [point.lon, point.lat] },
              properties: propertiesOf(dump, day),
            },
          ]
    }),
  }
}

function propertiesOf(dump: DumpCard, day: PlainDate) {
  const seen = standing(dump.observations).filter(({ on }) => on <= day)
  const state = stateOn(dump, day)
  const timesCleaned = cleanings(dump, day)
  return {
    id: dump.id,
    kind: 'dump',
    state,
    size_class: dump.sizeClass,
    waste_types: dump.wasteKinds,
    first_seen: seen[0]?.on ?? null,
    last_seen: seen.at(-1)?.on ?? null,
    cleaned_at: state === 'cleaned' ? (seen.at(-1)?.on ?? null) : null,
    times_cleaned: timesCleaned,
    repolluted: state !== null && openSightings.includes(state) && timesCleaned > 0,
  }
}
