import * as v from 'valibot'
import { localName, line } from '../text/text-input.ts'
import type { accountInput } from './account-input.ts'
import { newPassword } from './account-input.ts'
import { optionalBin } from '../organisation/organisation-input.ts'

/** The first start: the organisation and its first administrator. */
export const setupInput = v.strictObject({
  organisation: localName,
  bin: optionalBin,
  name: line,
  login: v.pipe(v.string(), v.trim(), v.nonEmpty('input.required')),
  password: newPassword,
})

/** What of it makes the administrator's account. */
export const administratorOf = ({ name, login, password }: v.InferOutput<typeof setupInput>) =>
  ({ name, login, password, role: 'administrator' }) satisfies v.InferInput<typeof accountInput>
