import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/**
 * `communityMeeting` is the organisation's own meeting with residents, without legal force; `separateGathering` and
 * `assembly` are those of the Law 148-II, article 39-3; the rest are held by agreement.
 */
export const gatheringKinds = [
  'communityMeeting',
  'separateGathering',
  'assembly',
  'roundTable',
  'briefing',
  'entrepreneurs',
] as const
export type GatheringKind = (typeof gatheringKinds)[number]

/** What stands beside an event of the journal at which people decided. Day, place and people are the event's own. */
export interface Gathering {
  readonly id: string
  readonly eventId: string
  readonly kind: GatheringKind
  readonly convener: LocalText
  readonly noticeOn: PlainDate | null
  readonly noticeHow: LocalText
  /** How many have a vote at all. */
  readonly entitled: number | null
  /** How many of them came; null where all who came have a vote. */
  readonly voters: number | null
  readonly chair: LocalText
  readonly secretary: LocalText
  /** Organisations that were there, one a line. */
  readonly organisations: LocalText
  /** When the minutes were handed to the akim's office, and what the akim decided. */
  readonly handedOn: PlainDate | null
  readonly akimDecidedOn: PlainDate | null
  readonly akimDecision: LocalText
}

/** Fields that name people; no line of the log has them. */
export const namesOfGathering = ['chair', 'secretary'] as const
export const namesOfItem = ['reporter', 'speeches'] as const

/** A point of the agenda with what was said and how many voted; the three votes stand together or not at all. */
export interface AgendaItem {
  readonly id: string
  readonly gatheringId: string
  readonly position: number
  readonly title: LocalText
  readonly reporter: LocalText
  /** One a line. */
  readonly speeches: LocalText
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly votesAbstained: number | null
}

/** What a gathering decided, who answers for it and by when. */
export interface GatheringDecision {
  readonly id: string
  readonly gatheringId: string
  readonly agendaItemId: string | null
  readonly position: number
  readonly text: LocalText
  /** A position or an organisation. */
  readonly owner: LocalText
  /** The member of an initiative group who answers for it. */
  readonly memberId: string | null
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
  readonly outcome: LocalText
  /** The problem that it answers. */
  readonly concernId: string | null
  /** The recommendation that was made of it. */
  readonly recommendationId: string | null
}
