import { evidenceIndex } from '../../../evidence/evidence-index.ts'
import type { Evidence } from '../../../evidence/evidence.ts'
import { placeLimit, recordPlace } from '../../record-place.ts'
import type { RecordRule } from '../../record-rule.ts'

/**
 * Pick-ups counted as done on one weak proof: a single photo or video without its hour or position, or a single link.
 * A signed sheet or two files are enough; a pick-up without any file is `evidence.none`.
 */
export const pickupUnproven: RecordRule = {
  id: 'pickup.unproven',
  check: ({ records, lang }) => {
    const index = evidenceIndex(records.evidence, records.evidenceLinks)
    const unproven = records.events.filter((event) => {
      if (event.kind !== 'pickupControl' || event.isCancelled) return false
      const files = new Map(index.of('event', event.id).map((file) => [file.sha256, file]))
      const [only] = files.values()
      return files.size === 1 && only !== undefined && isWeak(only)
    })
    const activities = new Map(records.activities.map((activity) => [activity.id, activity.code]))
    return [...Map.groupBy(unproven, (event) => event.activityId)].map(([activityId, events]) => ({
      rule: 'pickup.unproven' as const,
      severity: 'warning' as const,
      variant: 'weak',
      places: events
        .slice(0, placeLimit)
        .map((event) => recordPlace('event', event.id, event.title, event.startsOn, lang)),
      figures: { count: events.length, activity: activities.get(activityId) ?? '' },
    }))
  },
}

function isWeak(file: Evidence): boolean {
  if (file.kind === 'link') return true
  const isPicture = file.kind === 'photo' || file.kind === 'video'
  return isPicture && (file.takenAt === null || file.lat === null || file.lon === null)
}
