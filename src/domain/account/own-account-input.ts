import * as v from 'valibot'
import { line } from '../text/text-input.ts'
import { newPassword, optionalPhone } from './account-input.ts'

/** A password as it is typed to prove who one is; anything may be wrong here, so nothing but the size is checked. */
const typedPassword = v.pipe(v.string(), v.nonEmpty('input.required'), v.maxLength(1000, 'input.tooLong'))
const typedCode = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('input.required'),
  v.maxLength(100, 'input.tooLong'),
)
/** Network address of the browser, or the name of the program. */
const address = v.pipe(v.string(), v.maxLength(100, 'input.tooLong'))
const browser = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200, 'input.tooLong'))), null)

export const openSessionInput = v.strictObject({
  login: v.pipe(v.string(), v.trim(), v.nonEmpty('input.required'), v.maxLength(200, 'input.tooLong')),
  password: v.pipe(v.string(), v.maxLength(1000, 'input.tooLong')),
  address,
  browser,
})

/** The second step: a code of the app, or a recovery code. `token` is the secret that the first step gave. */
export const enterCodeInput = v.strictObject({
  token: v.pipe(v.string(), v.maxLength(100, 'input.tooLong')),
  code: typedCode,
  address,
  browser,
})

export const ownAccountInput = v.strictObject({ name: line, phone: optionalPhone })
export const ownPasswordInput = v.strictObject({ current: typedPassword, password: newPassword })
export const prepareTotpInput = v.strictObject({ current: typedPassword })
export const confirmTotpInput = v.strictObject({ code: typedCode })
export const removeTotpInput = v.strictObject({ current: typedPassword })
export const renewRecoveryCodesInput = v.strictObject({ current: typedPassword })
