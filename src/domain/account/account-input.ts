import * as v from 'valibot'
import { parsePhone } from '../contact/phone.ts'
import { recordId, recordIds } from '../project/record-input.ts'
import { line } from '../text/text-input.ts'
import { roles } from './account.ts'
import { isPhoneLogin, loginKey } from './login-name.ts'

/** Ten characters or more; whoever guesses is stopped by the count of attempts, not by odd characters. */
export const newPassword = v.pipe(
  v.string(),
  v.minLength(10, 'input.passwordShort'),
  v.maxLength(200, 'input.tooLong'),
)

const login = v.pipe(
  v.string(),
  v.transform(loginKey),
  v.regex(/^(?:\+7\d{10}|[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,199})$/u, 'input.login'),
)

/** A telephone number of Kazakhstan in any writing, kept as `+77011234567`; an empty one is null. */
const phone = v.nullable(
  v.pipe(
    v.string(),
    v.maxLength(100, 'input.tooLong'),
    v.check((text) => text.trim() === '' || parsePhone(text).kind === 'valid', 'input.phone'),
    v.transform((text) => (text.trim() === '' ? null : loginKey(text))),
  ),
)
export const optionalPhone = v.optional(phone, null)

/** A name that is a phone is the person's phone; a person with a phone alone logs in by it. */
const withOwnPhone = <Names extends { login?: string | undefined; phone: string | null }>(names: Names) => ({
  ...names,
  login: names.login ?? names.phone ?? '',
  phone: names.phone ?? (names.login && isPhoneLogin(names.login) ? names.login : null),
})

export const accountInput = v.pipe(
  v.strictObject({
    id: v.optional(recordId),
    login: v.optional(login),
    phone: optionalPhone,
    name: line,
    role: v.picklist(roles),
    password: v.optional(v.nullable(newPassword), null),
    /** For a password that somebody else made: the person chooses an own one at the first log-in. */
    mustChangePassword: v.optional(v.boolean(), false),
  }),
  v.transform(withOwnPhone),
  v.forward(
    v.check(({ login: name }) => name !== '', 'input.required'),
    ['login'],
  ),
  v.forward(
    v.check(({ login: name, phone }) => !isPhoneLogin(name) || name === phone, 'input.loginPhone'),
    ['login'],
  ),
)

/** What an administrator changes of an account; what is not named stays. */
export const accountChangeInput = v.strictObject({
  id: recordId,
  login: v.optional(login),
  phone: v.optional(phone),
  name: v.optional(line),
  role: v.optional(v.picklist(roles)),
})

export const accountIdInput = v.strictObject({ id: recordId })

/** A reset: the new password is known to who sets it, so that its owner changes it, unless told otherwise. */
export const setPasswordInput = v.strictObject({
  id: recordId,
  password: newPassword,
  mustChangePassword: v.optional(v.boolean(), true),
})

/** All places of an activist or a teacher; none shuts them out of the journal. */
export const accountPlacesInput = v.strictObject({ id: recordId, placeIds: recordIds })
