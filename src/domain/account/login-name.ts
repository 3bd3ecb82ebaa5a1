import { parsePhone } from '../contact/phone.ts'

/**
 * What somebody types to log in, as it is stored and compared: a telephone number of Kazakhstan as `+77011234567`
 * however it is written, any other name in lower case.
 */
export function loginKey(typed: string): string {
  const phone = parsePhone(typed)
  return phone.kind === 'valid' ? phone.e164 : typed.trim().normalize('NFC').toLowerCase()
}

/** Whether a log-in name is a telephone number, which must then be its owner's. */
export const isPhoneLogin = (login: string): boolean => /^\+7\d{10}$/.test(login)
