import * as v from 'valibot'
import { optionalId, recordId } from '../project/record-input.ts'
import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** What a member did at an event: one part each, the weightiest. */
export const parts = ['present', 'chair', 'secretary', 'speaker'] as const
export type Part = (typeof parts)[number]

export interface MemberPart {
  readonly memberId: string
  readonly part: Part
}

/** An event of the journal or a clean-up day; members can be ticked at either. */
export interface OccasionName {
  readonly eventId: string | null
  readonly cleanUpId: string | null
}

/** What was held in the villages of the groups, with the members who are ticked at it. */
export interface Occasion extends OccasionName {
  readonly kind: 'gathering' | 'cleanUp' | 'other'
  readonly placeId: string | null
  readonly on: PlainDate
  readonly title: LocalText
  /** Code of the event's project, for the way to it; null for a clean-up day. */
  readonly project: string | null
  readonly parts: readonly MemberPart[]
}

/** A decision for which a member answers. */
export interface MemberDecision {
  readonly memberId: string
  /** The day of the gathering that took it. */
  readonly takenOn: PlainDate
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
}

/** More members than this come to nothing at once. */
const mostTicked = 500

/** All members who came, told anew as a whole; `seen` is the stamp of those who were ticked before. */
export const activistsInput = v.pipe(
  v.strictObject({
    eventId: optionalId,
    cleanUpId: optionalId,
    seen: v.optional(v.string()),
    parts: v.pipe(
      v.array(v.strictObject({ memberId: recordId, part: v.picklist(parts) })),
      v.maxLength(mostTicked, 'input.tooMany'),
    ),
  }),
  v.forward(
    v.check(({ eventId, cleanUpId }) => (eventId === null) !== (cleanUpId === null), 'input.reference'),
    ['eventId'],
  ),
  v.forward(
    v.check(
      ({ parts: told }) => new Set(told.map(({ memberId }) => memberId)).size === told.length,
      'input.repeated',
    ),
    ['parts'],
  ),
)
