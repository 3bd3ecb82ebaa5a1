import * as v from 'valibot'
import { newRecord, recordId } from '../project/record-input.ts'
import { line } from '../text/text-input.ts'
import { evidenceKinds, evidenceSubjects } from './evidence.ts'

const link = { subject: v.picklist(evidenceSubjects), subjectId: recordId }

/** Said by a person who knows that the file proves another record already. */
const isShared = v.optional(v.boolean('input.type'), false)

/** A file as it was given: its name and its bytes. */
export const fileGiven = {
  fileName: v.pipe(line, v.maxLength(255, 'input.tooLong'), v.regex(/^[^/\\]+$/, 'input.fileName')),
  bytes: v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'input.required'),
}

/** A file with the records that it proves. The bytes of a `link` are its address as text. */
export const evidenceInput = v.strictObject({
  ...newRecord,
  kind: v.picklist(evidenceKinds),
  ...fileGiven,
  links: v.optional(v.pipe(v.array(v.strictObject(link)), v.maxLength(100, 'input.tooMany')), []),
  isShared,
})

export const evidenceLinkInput = v.strictObject({ evidenceId: recordId, ...link, isShared })

export const evidenceUnlinkInput = v.strictObject({ evidenceId: recordId, ...link })
