/*
 * What a household is charged for a month. Counted day by day, so that a change of the tariff, of the residents, of the
 * household's being there or of a pause inside the month needs no rule of its own. `dues-charging.ts` of the store counts
 * the same by sets; a test holds the two together.
 */
import { addDays, isWithin, lastDayOfMonth, type PlainDate } from '../calendar/day.ts'
import type { HouseholdCard } from '../household/household.ts'
import { pauseOn, residentsOn } from '../household/residents.ts'
import type { Tiyn } from '../money/amount.ts'
import { halfUp, isPersonal, monthlyRate, rateParts, type Tariff, type TariffUnit } from './tariff.ts'

/** Days on which a household takes a service that not everybody pays for. */
export interface Subscription {
  readonly id: string
  readonly unit: TariffUnit
  readonly from: PlainDate
  readonly to: PlainDate | null
}

export type ChargedHousehold = Pick<HouseholdCard, 'since' | 'leftOn' | 'counts' | 'pauses'> & {
  readonly subscriptions: readonly Subscription[]
}

/** Why a household is charged nothing; `absent` is one that is not of the month at all. */
export const notCharged = ['absent', 'paused', 'noTariff', 'uncounted', 'empty'] as const
export type NotCharged = (typeof notCharged)[number]

export type Charge =
  | {
      readonly kind: 'charged'
      readonly days: number
      readonly personDays: number
      readonly amount: Tiyn
      /** What missed pick-ups take off the amount. */
      readonly credit: Tiyn
    }
  | { readonly kind: 'none'; readonly why: NotCharged }

const wholeShare = 10_000

/** Hundredths of a per cent that so many missed pick-ups take off: never more than the whole month. */
export const creditShare = (missedShare: number | null, missed: number): number =>
  Math.min(wholeShare, (missedShare ?? 0) * missed)

/**
 * The charge of a month ('YYYY-MM-01') by the tariffs of the household's place. A day costs the month's rate divided by
 * the days of the month; days of a pause cost nothing. The household's sum is rounded once, half up to the tiyn, and so is
 * its credit: 3 people at 148,85 ₸ from 16 to 30 June are 3 × 148,85 × 15 / 30 = 223,275, that is 223,28 ₸.
 * Where residents are unknown on a day that is paid by the person nothing is charged: unknown is not zero.
 */
export function chargeOfHousehold(
  household: ChargedHousehold,
  tariffs: readonly Tariff[],
  month: PlainDate,
  missed = 0,
): Charge {
  const last = lastDayOfMonth(month)
  const monthDays = BigInt(Number(last.slice(8)))
  let [there, days, rated, personDays, isUncounted] = [0, 0, 0, 0, false]
  let [sum, creditSum] = [0n, 0n]
  for (let day = month; day <= last; day = addDays(day, 1)) {
    if (!isWithin(day, household.since, household.leftOn)) continue
    there += 1
    if (pauseOn(household.pauses, day)) continue
    days += 1
    for (const tariff of tariffs.filter((each) => isPaidOn(each, household, day))) {
      rated += 1
      const residents = isPersonal(tariff) ? residentsOn(household, day) : 1
      if (residents === null) isUncounted = true
      if (isPersonal(tariff)) personDays += residents ?? 0
      const part = monthlyRate(tariff) * BigInt(residents ?? 0)
      sum += part
      creditSum += part * BigInt(creditShare(tariff.missedShare, missed))
    }
  }
  const none = (why: NotCharged): Charge => ({ kind: 'none', why })
  if (there === 0) return none('absent')
  if (days === 0) return none('paused')
  if (rated === 0) return none('noTariff')
  if (isUncounted) return none('uncounted')
  const amount = halfUp(sum, monthDays * rateParts)
  if (amount === 0n) return none('empty')
  return {
    kind: 'charged',
    days,
    personDays,
    amount,
    credit: halfUp(creditSum, monthDays * rateParts * BigInt(wholeShare)),
  }
}

const isPaidOn = (tariff: Tariff, { subscriptions }: ChargedHousehold, day: PlainDate): boolean =>
  isWithin(day, tariff.from, tariff.to) &&
  (tariff.isForAll ||
    subscriptions.some(({ unit, from, to }) => unit === tariff.unit && isWithin(day, from, to)))
