import * as v from 'valibot'
import { recordId } from '../project/record-input.ts'
import { localName, localText, optionalLine } from '../text/text-input.ts'

/** An organisation. `code` is the short Latin name of the command line, `bin` twelve digits. */
export const organisationInput = v.strictObject({
  id: v.optional(recordId),
  code: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'input.code')),
  name: localName,
  bin: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{12}$/, 'input.bin'))), null),
  address: localText,
  phone: optionalLine,
  email: v.optional(
    v.nullable(v.pipe(v.string(), v.maxLength(254, 'input.tooLong'), v.email('input.email'))),
    null,
  ),
  head: localText,
})
