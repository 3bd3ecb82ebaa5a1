/*
 * How many people live in a household, on a day and over a period. Days of a pause are counted apart: whether they are
 * paid for is a question of the tariff. Null where nobody counted; it is never zero.
 */
import { addDays, daysBetween, isWithin, type PlainDate } from '../calendar/day.ts'
import type { HouseholdCard, HouseholdPause, ResidentCount } from './household.ts'

type Lived = Pick<HouseholdCard, 'since' | 'leftOn' | 'counts'>

/** Days, both included. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Whether it is a household of the village on this day. */
const isThere = ({ since, leftOn }: Pick<Lived, 'since' | 'leftOn'>, day: PlainDate): boolean =>
  isWithin(day, since, leftOn)

/** How many people live there on a day: none where it is no household then, null where nobody counted them yet. */
export function residentsOn(household: Lived, day: PlainDate): number | null {
  if (!isThere(household, day)) return 0
  return countOn(household.counts, day)?.residents ?? null
}

const countOn = (counts: readonly ResidentCount[], day: PlainDate): ResidentCount | undefined =>
  counts.filter(({ from }) => from <= day).reduce<ResidentCount | undefined>(later, undefined)

const later = (a: ResidentCount | undefined, b: ResidentCount): ResidentCount =>
  a && a.from > b.from ? a : b

/** The pause in which a day lies. */
export const pauseOn = (pauses: readonly HouseholdPause[], day: PlainDate): HouseholdPause | undefined =>
  pauses.find(({ from, to }) => isWithin(day, from, to))

const common = (a: Period, from: PlainDate, to: PlainDate | null): Period | null => {
  const shared = { from: a.from > from ? a.from : from, to: to !== null && to < a.to ? to : a.to }
  return shared.from <= shared.to ? shared : null
}
const daysOf = (period: Period | null): number => (period ? daysBetween(period.from, period.to) + 1 : 0)

/** Days of a period on which the household was there and paused. */
export function pauseDays(
  household: Omit<Lived, 'counts'> & Pick<HouseholdCard, 'pauses'>,
  period: Period,
): number {
  const there = common(period, household.since, household.leftOn)
  if (!there) return 0
  return household.pauses.reduce((days, { from, to }) => days + daysOf(common(there, from, to)), 0)
}

/**
 * Days that people lived there in a period: each person's own days, so that five people who come in the middle of a
 * month of thirty days are 75. Divided by the days of the month it is person-months. Null where some day was not counted.
 */
export function personDays(household: Lived, period: Period): number | null {
  const there = common(period, household.since, household.leftOn)
  if (!there) return 0
  const counts = household.counts.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (!counts[0] || counts[0].from > there.from) return null
  return counts.reduce((sum, { from, residents }, index) => {
    const next = counts[index + 1]
    return sum + residents * daysOf(common(there, from, next ? addDays(next.from, -1) : null))
  }, 0)
}

/** How many households and people there are on a day; `uncounted` households have no number of residents yet. */
export function householdTotals(
  households: readonly (Lived & Pick<HouseholdCard, 'pauses'>)[],
  day: PlainDate,
): HouseholdTotals {
  const there = households.filter((each) => isThere(each, day))
  const numbers = there.map((each) => residentsOn(each, day))
  return {
    households: there.length,
    residents: numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0),
    uncounted: numbers.filter((number) => number === null).length,
    paused: there.filter(({ pauses }) => pauseOn(pauses, day) !== undefined).length,
  }
}

export interface HouseholdTotals {
  readonly households: number
  readonly residents: number
  readonly uncounted: number
  readonly paused: number
}

/** How a household stands on a day: not yet there, there, away for a while, or gone for good. */
export function householdState(
  household: Omit<Lived, 'counts'> & Pick<HouseholdCard, 'pauses'>,
  day: PlainDate,
): 'later' | 'present' | 'paused' | 'left' {
  if (day < household.since) return 'later'
  if (!isThere(household, day)) return 'left'
  return pauseOn(household.pauses, day) ? 'paused' : 'present'
}
