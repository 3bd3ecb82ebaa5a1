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

/** An outgoing letter; it may carry several recommendations, and a recommendation may go out in several letters. */
export interface Letter {
  readonly id: string
  readonly number: string
  readonly sentOn: PlainDate
  readonly addressee: LocalText
  readonly subject: LocalText
  readonly recommendationIds: readonly string[]
  /** Working days the addressee has for an answer (Code 350-VI, article 76: fifteen). */
  readonly replyTermDays: number
}

export const replyClasses = ['satisfied', 'partly', 'refused', 'forwarded', 'noAuthority'] as const
export type ReplyClass = (typeof replyClasses)[number]

export interface Reply {
  readonly id: string
  readonly letterId: string
  readonly incomingNumber: string
  readonly receivedOn: PlainDate
  readonly replyClass: ReplyClass
  readonly summary: LocalText
}
