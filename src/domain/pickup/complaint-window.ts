import { addWorkingDays, type HolidayYear } from '../calendar/working-days.ts'
import { addDays, type PlainDate } from '../calendar/day.ts'
import type { Pickup } from '../schedule/schedule.ts'
import type { PickupMark } from './pickup.ts'

/** Working days after a round in which a complaint about it is taken. */
const complaintDays = 2

export type ComplaintWindow =
  | { readonly state: 'open'; readonly until: PlainDate }
  /** The round is not over: it can still come. */
  | { readonly state: 'early' }
  | { readonly state: 'late'; readonly until: PlainDate }
  /** It was cancelled, or a reason was recorded already why nothing was taken. */
  | { readonly state: 'explained' }

/**
 * Whether a complaint of a day about a round is in time: from the day after the round, or the day itself where its hours
 * are over, until two working days later. Without the year's table of holidays weekends alone count as off.
 */
export function complaintWindow(
  pickup: Pick<Pickup, 'actualOn' | 'isCancelled' | 'toTime'>,
  marks: readonly Pick<PickupMark, 'outcome' | 'reason'>[],
  receivedOn: PlainDate,
  years: readonly HolidayYear[],
): ComplaintWindow {
  const isExplained = marks.some(({ outcome, reason }) => outcome === 'missed' && reason !== null)
  if (pickup.isCancelled || isExplained) return { state: 'explained' }
  const first = pickup.toTime === null ? addDays(pickup.actualOn, 1) : pickup.actualOn
  if (receivedOn < first) return { state: 'early' }
  const counted = addWorkingDays(pickup.actualOn, complaintDays, withYear(years, pickup.actualOn))
  const until = counted.ok ? counted.day : addDays(pickup.actualOn, complaintDays + 2)
  return receivedOn > until ? { state: 'late', until } : { state: 'open', until }
}

function withYear(years: readonly HolidayYear[], day: PlainDate): HolidayYear[] {
  const needed = [day, addDays(day, 14)].map((each) => Number(each.slice(0, 4)))
  const missing = needed.filter((year) => !years.some((one) => one.year === year))
  return [...years, ...missing.map((year) => ({ year, days: [] }))]
}
