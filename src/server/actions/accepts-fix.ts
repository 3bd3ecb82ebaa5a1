import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { weekday } from '#domain/calendar/day.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { trackingDefaults } from '#domain/tracking/fix.ts'
import { localTime } from '#domain/tracking/local-instant.ts'
import type { Tracker } from '#domain/tracking/tracker.ts'

/**
 * Whether a fix of an instant may be kept: in the tracker's weekdays and hours, and not from the future. A phone that
 * reports in its owner's free time has that time forgotten at once.
 */
export function acceptsFix(
  { weekdays, fromTime, toTime }: Pick<Tracker, 'weekdays' | 'fromTime' | 'toTime'>,
  at: number,
  now: number,
): 'take' | 'future' | 'hours' {
  if (!Number.isFinite(at) || at > now + trackingDefaults.futureMs) return 'future'
  const day = dayOfInstant(new Date(at).toISOString(), villageTimeZone)
  const time = localTime(at, villageTimeZone)
  const isIn = weekdays.includes(weekday(day)) && time >= fromTime && time < toTime
  return isIn ? 'take' : 'hours'
}
