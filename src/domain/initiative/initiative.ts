import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

export const memberRoles = ['leader', 'secretary', 'coordinator', 'member'] as const
export type MemberRole = (typeof memberRoles)[number]
export const consentWays = ['paper', 'electronic'] as const

/** The active people of a village. It begins and ends; while it lasts its members come and go. */
export interface InitiativeGroup {
  readonly id: string
  readonly placeId: string
  readonly name: LocalText
  readonly formedOn: PlainDate
  /** Its last day; null while it works. */
  readonly endedOn: PlainDate | null
  readonly note: string | null
}

/** Somebody of a group, without the name. The three of the consent stand together or not at all. */
export interface InitiativeMember {
  readonly id: string
  readonly groupId: string
  readonly role: MemberRole
  readonly from: PlainDate
  /** The last day in the group. */
  readonly to: PlainDate | null
  readonly consentOn: PlainDate | null
  readonly consentHow: (typeof consentWays)[number] | null
  readonly keptUntil: PlainDate | null
  /** Whether the consent lets the name be published. */
  readonly isPublished: boolean
  /** The day on which the name was erased. */
  readonly withdrawnOn: PlainDate | null
}

/** Who a member is: kept while there is a consent. */
export interface InitiativePerson {
  readonly name: string
  readonly phone: string | null
}

export interface InitiativeMemberCard extends InitiativeMember {
  readonly person: InitiativePerson | null
}

/** A group with its members: who leads first, then by the day of joining. */
export interface InitiativeGroupCard extends InitiativeGroup {
  readonly members: readonly InitiativeMemberCard[]
}
