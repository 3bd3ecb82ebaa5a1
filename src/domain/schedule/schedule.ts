import type { PlainDate } from '../calendar/day.ts'

/** Whom a round serves: a whole village, a group of its households, or a street. */
export interface Served {
  readonly placeId: string
  readonly groupId: string | null
  readonly streetId: string | null
}

/** What happens to a round that falls on a holiday: it goes all the same, falls out, or goes on the next free day. */
export const holidayPolicies = ['keep', 'skip', 'next'] as const
export type HolidayPolicy = (typeof holidayPolicies)[number]

/** On which weekdays (1 Monday … 7 Sunday) waste is fetched, from a day on. */
export interface PickupRule extends Served {
  readonly id: string
  /** The project in whose frame the rounds are controlled; its photos prove them. */
  readonly projectId: string | null
  readonly weekdays: readonly number[]
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly fromTime: string | null
  readonly toTime: string | null
  readonly onHoliday: HolidayPolicy
  /** Sites at which the truck stops; their coordinates are what positions are held against. */
  readonly siteIds: readonly string[]
  readonly note: string | null
}

/** One round: the day that was planned and the day that stands are kept apart. */
export interface Pickup extends Served {
  readonly id: string
  /** Null of an extra round. */
  readonly ruleId: string | null
  /** The missed pick-up that this one makes good. */
  readonly catchUpFor: string | null
  readonly projectId: string | null
  readonly plannedOn: PlainDate
  readonly actualOn: PlainDate
  readonly isCancelled: boolean
  /** Why it is not as planned: a holiday, a change of the rule, a person; null where it is. */
  readonly cause: 'holiday' | 'rule' | 'hand' | null
  readonly reason: string | null
  readonly fromTime: string | null
  readonly toTime: string | null
  readonly siteIds: readonly string[]
  /** Rises with every change, so that subscribers take it over (RFC 5546, 2.1.4). */
  readonly sequence: number
  readonly changedAt: string
}

/** A calendar to subscribe to. */
export interface PickupFeed extends Served {
  readonly id: string
  readonly key: string
  /** To whom it was handed out. */
  readonly note: string | null
  readonly revokedAt: string | null
}

/** Whether a round concerns those served: one of the whole village concerns its groups and streets too. */
export const concerns = (round: Served, { placeId, groupId, streetId }: Served): boolean =>
  round.placeId === placeId &&
  ((groupId === null && streetId === null) ||
    (round.groupId === null && round.streetId === null) ||
    (groupId !== null && round.groupId === groupId) ||
    (streetId !== null && round.streetId === streetId))
