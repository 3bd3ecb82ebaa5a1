import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** A practical recommendation to state bodies: one record, its text in two languages. */
export interface Recommendation {
  readonly id: string
  readonly position: number
  readonly text: LocalText
  readonly agreedOn: PlainDate
  /** The event at which it was worked out. */
  readonly eventId: string | null
}

/** Whose rounds of which month (its first day) a letter reports on. */
export interface LetterControlMonth {
  readonly placeId: string
  readonly month: PlainDate
}

/** An outgoing letter; it may carry several recommendations, and a recommendation may go out in several letters. */
export interface Letter {
  readonly id: string
  readonly number: string
  readonly sentOn: PlainDate
  /** The body that answers. */
  readonly addressee: LocalText
  /** To whom in it, with the position, as the letter addresses them: «Руководителю отдела А. Серикову». */
  readonly addresseePerson: LocalText
  readonly subject: LocalText
  /** Paragraphs by line. */
  readonly body: LocalText
  readonly recommendationIds: readonly string[]
  /** The village's month of control that goes with it; it counts as no letter with recommendations then. */
  readonly controlMonth: LetterControlMonth | null
  /** One a line. */
  readonly enclosures: LocalText
  /** Who signs, where it is not the organisation's head, and in which position. */
  readonly signer: LocalText
  readonly signerPosition: LocalText
  readonly executor: LocalText
  readonly executorPhone: string | null
  /** Number and day under which the addressee registered it; the term runs from that day. */
  readonly registeredNumber: string | null
  readonly registeredOn: PlainDate | null
  /** The letter whose answer this one asks for again. */
  readonly reminderOf: string | null
  /** Working days the addressee has for an answer (Code 350-VI, article 76: fifteen). */
  readonly replyTermDays: number
}

/** The last two are no answers yet: the letter went on to another body, or the term was made longer. */
export const replyClasses = [
  'satisfied',
  'partly',
  'refused',
  'noAuthority',
  'forwarded',
  'extended',
] as const
export type ReplyClass = (typeof replyClasses)[number]

/** What a body wrote back to a letter. */
export interface Reply {
  readonly id: string
  readonly letterId: string
  readonly incomingNumber: string
  readonly receivedOn: PlainDate
  readonly replyClass: ReplyClass
  /** The body that answers instead, for `forwarded`. */
  readonly forwardedTo: LocalText
  /** The new last day, for `extended`. */
  readonly extendedTo: PlainDate | null
  readonly summary: LocalText
}
