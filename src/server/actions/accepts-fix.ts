import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { trackingDefaults } from '#domain/tracking/fix.ts'
import { localClock } from '#domain/tracking/local-instant.ts'
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
  if (!(Math.abs(at) < lastInstant) || at > now + trackingDefaults.futureMs) return 'future'
  const { weekday, minute } = localClock(at, villageTimeZone)
  const isIn = weekdays.includes(weekday) && minute >= minuteOf(fromTime) && minute < minuteOf(toTime)
  return isIn ? 'take' : 'hours'
}

/** Further from 1970 there is no date. */
const lastInstant = 8.64e15

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
