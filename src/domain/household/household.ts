import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** A street of a village, or another name by which houses are found there. */
export interface Street {
  readonly id: string
  readonly placeId: string
  readonly name: LocalText
}

/** People of one yard or flat who are served together, at an address of the village. */
export interface Household {
  readonly id: string
  readonly streetId: string
  /** Of the house, flat or plot. */
  readonly number: string
  readonly since: PlainDate
  readonly note: string | null
  /** The last day on which it counted. */
  readonly leftOn: PlainDate | null
  readonly leftReason: string | null
}

/** So many people from this day until the next count. */
export interface ResidentCount {
  readonly id: string
  readonly from: PlainDate
  readonly residents: number
}

/** Days on which nobody lives there, both included; without an end while nobody knows it. */
export interface HouseholdPause {
  readonly id: string
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly cause: string
}

/** Neighbours who are served together and have an elder. */
export interface HouseholdGroup {
  readonly id: string
  readonly placeId: string
  readonly name: LocalText
}

/** Days of a household in a group, or of its contact person as the group's elder. */
interface GroupPeriod {
  readonly id: string
  readonly groupId: string
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** A household with everything that is known of it but its contact person. */
export interface HouseholdCard extends Household {
  readonly placeId: string
  readonly street: LocalText
  /** The household that this one was a second record of; it counts nowhere. */
  readonly mergedInto: string | null
  /** The household that it parted from. */
  readonly splitFrom: string | null
  /** The oldest first. */
  readonly counts: readonly ResidentCount[]
  readonly pauses: readonly HouseholdPause[]
  readonly memberships: readonly GroupPeriod[]
  readonly elderships: readonly GroupPeriod[]
}

export const consentData = ['name', 'phone', 'address', 'residents'] as const

/** What the person agreed to: the elements of article 8 of the Law 94-V; the person's own name is the contact's. */
export interface HouseholdConsent {
  readonly id: string
  readonly givenOn: PlainDate
  readonly givenBy: 'person' | 'representative'
  readonly givenHow: 'paper' | 'electronic'
  readonly operatorName: string
  readonly operatorBin: string
  readonly keptUntil: PlainDate
  /** To whom the data go; null where to nobody. */
  readonly thirdParties: string | null
  readonly isSentAbroad: boolean
  readonly isPublished: boolean
  readonly data: readonly (typeof consentData)[number][]
  readonly other: string | null
  /** The day on which name and phone were erased. */
  readonly withdrawnOn: PlainDate | null
  /** The consent was withdrawn, the person asked, the term ended, or the contact became another; null where they stand. */
  readonly erasedWhy: 'withdrawn' | 'asked' | 'term' | 'replaced' | null
}

/** Who answers for a household: private, and only while there is a consent. */
export interface HouseholdContact {
  readonly consentId: string
  readonly name: string
  readonly phone: string | null
  /** Since when the person has their data lie unused; null where they did not ask for it. */
  readonly blockedOn: PlainDate | null
}
