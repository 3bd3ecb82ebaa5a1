import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** An eco-adviser centre in a school. */
export interface SchoolCentre {
  readonly id: string
  readonly placeId: string
  readonly name: LocalText
  readonly openedOn: PlainDate
  /** What the centre has to teach with. */
  readonly materials: string | null
}

/** A pupil who advises: a number of a class. The name is known only where a guardian agreed. */
export interface Adviser {
  readonly id: string
  readonly centreId: string
  readonly number: number
  readonly className: string
  readonly since: PlainDate
  readonly leftOn: PlainDate | null
  readonly consentOn: PlainDate | null
  readonly name: string | null
  readonly isPublished: boolean
}

/** A training of the journal with the advisers who were there. */
export interface Training {
  readonly id: string
  readonly centreId: string
  readonly eventId: string
  readonly title: LocalText
  /** The last day of the event. */
  readonly on: PlainDate
  readonly isCancelled: boolean
  readonly adviserIds: readonly string[]
}

/** What advisers told one class. */
export interface Presentation {
  readonly id: string
  readonly centreId: string
  readonly eventId: string
  readonly on: PlainDate
  readonly isCancelled: boolean
  readonly className: string
  readonly listeners: number
  readonly minutes: number
  readonly adviserIds: readonly string[]
}

export interface Certificate {
  readonly id: string
  readonly trainingId: string
  readonly adviserId: string
  readonly year: number
  readonly number: number
  readonly code: string
  readonly issuedOn: PlainDate
  readonly revokedOn: PlainDate | null
  readonly revokedWhy: string | null
}
