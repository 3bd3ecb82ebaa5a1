import * as v from 'valibot'
import type { PlainDate } from '../calendar/day.ts'
import { day } from '../calendar/day-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { line, optionalLine, requiredText } from '../text/text-input.ts'

/** Who objected to what and why, and what was answered. It is told in the words of who objected, without a verdict. */
export interface Objection {
  readonly id: string
  readonly placeId: string
  readonly projectId: string | null
  readonly on: PlainDate
  /** In what role: a resident, a deputy, an office. */
  readonly side: string
  /** By consent alone. */
  readonly name: string | null
  readonly consentOn: PlainDate | null
  readonly about: string
  readonly grounds: string
  readonly answer: string | null
  readonly answeredOn: PlainDate | null
  readonly withdrawnWhy: string | null
}

export const objectionInput = v.pipe(
  v.strictObject({
    id: v.optional(recordId),
    placeId: recordId,
    projectId: optionalId,
    on: day,
    side: line,
    name: optionalLine,
    consentOn: v.optional(v.nullable(day), null),
    about: line,
    grounds: requiredText,
  }),
  v.forward(
    v.check(({ name, consentOn }) => name === null || consentOn !== null, 'input.consentOfName'),
    ['consentOn'],
  ),
)

export const objectionAnswer = v.strictObject({ id: recordId, answer: requiredText, answeredOn: day })
