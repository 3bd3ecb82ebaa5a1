import * as v from 'valibot'
import { parseBin } from '../contact/bin-iin.ts'
import { recordId } from '../project/record-input.ts'
import { localName, localText, optionalLine } from '../text/text-input.ts'

/** A business number: twelve digits, the last one the check digit of the others; an empty one is null. */
export const optionalBin = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => text === '' || parseBin(text).ok, 'input.bin'),
      v.transform((text) => (text === '' ? null : text)),
    ),
  ),
  null,
)

/** Of an e-mail address an empty one is null. */
const optionalEmail = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(254, 'input.tooLong'),
      v.union([v.literal(''), v.pipe(v.string(), v.email())], 'input.email'),
      v.transform((text) => (text === '' ? null : text)),
    ),
  ),
  null,
)

/** An organisation. `code` is the short Latin name of the command line, `bin` twelve digits. */
export const organisationInput = v.strictObject({
  id: v.optional(recordId),
  code: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'input.code')),
  name: localName,
  bin: optionalBin,
  address: localText,
  phone: optionalLine,
  email: optionalEmail,
  head: localText,
})
