import { formatDayRange } from '../../../calendar/format-day.ts'
import { isPlainDate, isWithin } from '../../../calendar/day.ts'
import { recordPlace } from '../../record-place.ts'
import type { RecordRule } from '../../record-rule.ts'
import { eventPhotos } from './event-photos.ts'

/** Photos that the camera dates to another day than their event; a photo without a date says nothing. */
export const evidenceTime: RecordRule = {
  id: 'evidence.time',
  check: ({ records, lang }) =>
    eventPhotos(records).flatMap(({ event, photos }) => {
      const strays = photos.filter(({ takenAt }) => {
        const day = takenAt?.slice(0, 10)
        return isPlainDate(day) && !isWithin(day, event.startsOn, event.endsOn)
      })
      if (strays.length === 0) return []
      return [
        {
          rule: 'evidence.time' as const,
          severity: 'warning' as const,
          variant: 'otherDay',
          places: [
            recordPlace('event', event.id, event.title, event.startsOn, lang),
            ...strays.map((photo) =>
              recordPlace('evidence', photo.id, photo.fileName, photo.takenAt?.slice(0, 10) ?? null, lang),
            ),
          ],
          figures: {
            count: strays.length,
            event: formatDayRange(event.startsOn, event.endsOn, lang, 'short'),
          },
        },
      ]
    }),
}
