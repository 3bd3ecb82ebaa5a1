/*
 * What a household takes over from a second record of it. It takes whole kinds of which it has nothing itself: two
 * records of one thing are never mixed, since nobody could say afterwards which of them was right.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { HouseholdCard } from './household.ts'

interface Days {
  readonly from: PlainDate
  readonly to: PlainDate | null
}
type Kept = Pick<HouseholdCard, 'since' | 'leftOn' | 'counts' | 'pauses' | 'memberships'>

export interface TakenOver {
  readonly counts: readonly { readonly from: PlainDate; readonly residents: number }[]
  readonly pauses: readonly (Days & { readonly cause: string })[]
  readonly memberships: readonly (Days & { readonly groupId: string })[]
}

/** What `kept` takes over from `other`, each within the days on which `kept` is there. */
export function takenOver(kept: Kept, other: Kept): TakenOver {
  return {
    counts: kept.counts.length > 0 ? [] : countsWithin(kept, other.counts),
    pauses: kept.pauses.length > 0 ? [] : other.pauses.flatMap((pause) => within(kept, pause)),
    memberships: kept.memberships.length > 0 ? [] : other.memberships.flatMap((each) => within(kept, each)),
  }
}

function countsWithin({ since, leftOn }: Kept, counts: Kept['counts']): TakenOver['counts'] {
  const byDay = new Map<PlainDate, number>()
  for (const { from, residents } of counts.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
    if (leftOn === null || from <= leftOn) byDay.set(from < since ? since : from, residents)
  return [...byDay].map(([from, residents]) => ({ from, residents }))
}

function within<P extends Days>({ since, leftOn }: Kept, period: P): P[] {
  const from = period.from < since ? since : period.from
  const to = leftOn !== null && (period.to === null || period.to > leftOn) ? leftOn : period.to
  return to !== null && to < from ? [] : [{ ...period, from, to }]
}
