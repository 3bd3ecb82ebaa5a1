import type { Evidence } from '../../../evidence/evidence.ts'
import { distance_m } from '../../../place/distance.ts'
import type { Place, PlaceKind } from '../../../place/place.ts'
import { recordPlace } from '../../record-place.ts'
import type { RecordRule } from '../../record-rule.ts'
import { eventPhotos } from './event-photos.ts'

/** How far from an event's place its photos may be. */
const nearEvent_m = 2000

/** Places small enough for one point to stand for them; a city or a district is wider than the limit. */
const pointPlaces: readonly PlaceKind[] = ['township', 'village', 'dachas', 'school', 'site', 'landfill']

/** Photos taken far from the place of their event. */
export const evidencePlace: RecordRule = {
  id: 'evidence.place',
  check: ({ records, lang }) => {
    const places = new Map(records.places.map((place) => [place.id, place]))
    return eventPhotos(records).flatMap(({ event, photos }) => {
      const place = places.get(event.placeId ?? '')
      if (!place || !pointPlaces.includes(place.kind)) return []
      const far = photos
        .map((photo) => ({ photo, distance: distanceTo(place, photo) }))
        .filter(({ distance }) => distance > nearEvent_m)
      if (far.length === 0) return []
      const farthest = Math.max(...far.map(({ distance }) => distance))
      return [
        {
          rule: 'evidence.place' as const,
          severity: 'warning' as const,
          variant: 'far',
          places: [
            recordPlace('event', event.id, event.title, event.startsOn, lang),
            ...far.map(({ photo }) => recordPlace('evidence', photo.id, photo.fileName, null, lang)),
          ],
          figures: { count: far.length, km: Math.round(farthest / 100) / 10 },
        },
      ]
    })
  },
}

/** Zero where either of the two has no position: nothing can be said then. */
function distanceTo(place: Place, photo: Evidence): number {
  if (place.lat === null || place.lon === null || photo.lat === null || photo.lon === null) return 0
  return distance_m({ lat: place.lat, lon: place.lon }, { lat: photo.lat, lon: photo.lon })
}
