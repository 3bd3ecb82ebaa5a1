import * as v from 'valibot'
import type { PlainDate } from '../calendar/day.ts'
import { day } from '../calendar/day-input.ts'
import { recordId } from '../project/record-input.ts'
import { optionalLine, requiredText } from '../text/text-input.ts'

/** By what a body reads a letter and answers it without an account. */
export interface LetterLink {
  readonly id: string
  readonly letterId: string
  readonly key: string
  /** The last day on which it opens. */
  readonly expiresOn: PlainDate
  readonly revokedAt: string | null
}

/** What came by a link: no reply until a person took it for one. */
export interface LetterAnswer {
  readonly id: string
  readonly letterId: string
  readonly incomingNumber: string | null
  readonly signedBy: string | null
  readonly text: string
  readonly file: {
    readonly name: string
    readonly mediaType: string
    readonly sizeBytes: number
    readonly sha256: string
  } | null
  readonly receivedAt: string
  /** The reply that was made of it, or why it was put aside. */
  readonly replyId: string | null
  readonly reason: string | null
  readonly isDecided: boolean
}

export const linkStates = ['open', 'expired', 'revoked'] as const

/** Whether a link opens its letter on a day; its last day still does. */
export function linkState(
  { expiresOn, revokedAt }: Pick<LetterLink, 'expiresOn' | 'revokedAt'>,
  today: PlainDate,
): (typeof linkStates)[number] {
  if (revokedAt !== null) return 'revoked'
  return today > expiresOn ? 'expired' : 'open'
}

/** Days for which a link opens unless told otherwise, and at most. */
export const usualLinkDays = 60
export const mostLinkDays = 400
/** Answers that may wait for a person at one link: more is not an answer. */
export const mostWaiting = 5
/** Bytes of the file that comes with an answer. */
export const answerFileBytes = 10 * 1024 * 1024

export const linkInput = v.strictObject({ id: v.optional(recordId), letterId: recordId, expiresOn: day })
export const linkRevocation = v.strictObject({ id: recordId })

/** What a body writes. `key` is its link's. */
export const answerInput = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'input.id')),
  incomingNumber: optionalLine,
  signedBy: optionalLine,
  text: requiredText,
  file: v.optional(
    v.nullable(
      v.strictObject({
        name: v.pipe(v.string(), v.nonEmpty('input.required'), v.maxLength(200, 'input.tooLong')),
        bytes: v.instance(Uint8Array),
      }),
    ),
    null,
  ),
})

export const answerAcceptance = v.strictObject({ id: recordId, replyId: recordId })
export const answerRejection = v.strictObject({ id: recordId, reason: requiredText })
