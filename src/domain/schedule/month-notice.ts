import { lastDayOfMonth, type PlainDate } from '../calendar/day.ts'
import type { Pickup, Served } from './schedule.ts'

/** A day on a notice board. */
export interface NoticeRow extends Served {
  readonly day: PlainDate
  readonly pickup: Pickup
}

/**
 * The rounds of a village in a month ('YYYY-MM') as a notice board has them: by the day on which they stand. A round that
 * moved out of the month, or was cancelled, is told on its planned day, for people know that one.
 */
export function monthNotice(pickups: readonly Pickup[], placeId: string, month: string): NoticeRow[] {
  const [first, last] = [`${month}-01`, lastDayOfMonth(`${month}-01`)]
  const isIn = (day: PlainDate): boolean => day >= first && day <= last
  return pickups
    .filter((pickup) => pickup.placeId === placeId)
    .flatMap((pickup) => {
      const { groupId, streetId, plannedOn, actualOn } = pickup
      if (pickup.cause === 'rule' && pickup.isCancelled) return []
      const day = isIn(actualOn) ? actualOn : isIn(plannedOn) ? plannedOn : null
      return day === null ? [] : [{ placeId, groupId, streetId, day, pickup }]
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
