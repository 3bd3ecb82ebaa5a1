import * as v from 'valibot'
import { localName, line } from '../text/text-input.ts'
import { accountInput, newPassword } from './account-input.ts'
import { parseBin } from '../contact/bin-iin.ts'

/** A business number with its right check digit, or null. */
const bin = v.optional(
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

/** The first start: the organisation and its first administrator. */
export const setupInput = v.strictObject({
  organisation: localName,
  bin,
  name: line,
  login: v.pipe(v.string(), v.trim(), v.nonEmpty('input.required')),
  password: newPassword,
})

/** What of it makes the administrator's account. */
export const administratorOf = ({ name, login, password }: v.InferOutput<typeof setupInput>) =>
  ({ name, login, password, role: 'administrator' }) satisfies v.InferInput<typeof accountInput>
