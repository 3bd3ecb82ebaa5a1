import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { line, requiredText } from '../text/text-input.ts'

const id = v.optional(recordId)
const note = v.optional(v.union([requiredText, v.literal('')]), '')
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'input.hash'))

const scope = {
  projectId: recordId,
  kind: v.picklist(['final', 'interim']),
  from: optionalDay,
  to: optionalDay,
}
const inOrder = (from: string | null, to: string | null): boolean =>
  from === null || to === null || from <= to

/** The operator's letter on paper; its scan is a file of the project. */
const letter = v.optional(
  v.nullable(v.strictObject({ number: line, date: day, evidenceId: optionalId })),
  null,
)

/** `contentSha256` is what the person saw; where the report says something else by now it is not handed in. */
export const submitInput = v.pipe(
  v.strictObject({ id, ...scope, note, contentSha256: v.optional(v.nullable(sha256), null) }),
  v.forward(
    v.check(({ from, to }) => inOrder(from, to), 'input.endBeforeStart'),
    ['to'],
  ),
)

export const approveInput = v.pipe(
  v.strictObject({ id, ...scope, note, contentSha256: sha256 }),
  v.forward(
    v.check(({ from, to }) => inOrder(from, to), 'input.endBeforeStart'),
    ['to'],
  ),
)

const part = v.pipe(v.string(), v.maxLength(200, 'input.tooLong'))
const ordinal = v.pipe(v.number(), v.integer('input.integer'), v.minValue(1, 'input.position'))

/** A remark at a line of the snapshot; what stands there is read from the snapshot, never believed from outside. */
export const remarkInput = v.strictObject({
  id,
  submissionId: recordId,
  lang: v.picklist(['ru', 'kk']),
  place: v.strictObject({
    section: part,
    table: v.exactOptional(part),
    row: v.exactOptional(ordinal),
    column: v.exactOptional(part),
    paragraph: v.exactOptional(ordinal),
  }),
  figure: v.optional(v.nullable(part), null),
  text: requiredText,
})

export const answerInput = v.strictObject({ id, remarkId: recordId, text: requiredText })
export const settleInput = v.strictObject({ remarkId: recordId, note })
export const returnInput = v.strictObject({ id, submissionId: recordId, reason: requiredText, letter })
export const acceptInput = v.strictObject({ id, submissionId: recordId, reason: note, letter })
export const unlockInput = v.strictObject({ id, submissionId: recordId, reason: requiredText })
