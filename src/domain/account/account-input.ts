import * as v from 'valibot'
import { recordId } from '../project/record-input.ts'
import { line } from '../text/text-input.ts'
import { roles } from './account.ts'

/** Ten characters or more; whoever guesses is stopped by the count of attempts, not by odd characters. */
const password = v.pipe(v.string(), v.minLength(10, 'input.passwordShort'), v.maxLength(200, 'input.tooLong'))

const login = v.pipe(
  v.string(),
  v.transform((text) => text.trim().toLowerCase()),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,199}$/u, 'input.login'),
)

export const accountInput = v.strictObject({
  id: v.optional(recordId),
  login,
  name: line,
  role: v.picklist(roles),
  password: v.optional(v.nullable(password), null),
})

export const disableAccountInput = v.strictObject({ id: recordId })
export const setPasswordInput = v.strictObject({ id: recordId, password })

/** What somebody types to log in; anything may be wrong here, so nothing but the size is checked. */
export const openSessionInput = v.strictObject({
  login: v.pipe(v.string(), v.trim(), v.nonEmpty('input.required'), v.maxLength(200, 'input.tooLong')),
  password: v.pipe(v.string(), v.maxLength(200, 'input.tooLong')),
  /** Network address of the browser, or the name of the program. */
  address: v.pipe(v.string(), v.maxLength(100, 'input.tooLong')),
})
