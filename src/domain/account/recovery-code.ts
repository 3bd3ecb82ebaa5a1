/** Letters and digits that are not taken for one another when they are read from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** How many recovery codes a person gets. */
export const recoveryCodeCount = 10
/** Fifteen signs of 31 are 74 bits: a plain hash of one cannot be turned back by trying. */
const length = 15

/** A recovery code from fifteen or more random bytes, in groups for reading: `k3m9p-x7rwt-q2hcv`. */
export function recoveryCode(random: Uint8Array): string {
  // The remainder prefers some signs by a part in eight; over fifteen signs that costs less than a bit.
  const signs = [...random.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('')
  return `${signs.slice(0, 5)}-${signs.slice(5, 10)}-${signs.slice(10)}`
}

/** A recovery code as it was typed, without what people add or leave out: `K3M9P X7RWT Q2HCV` is `k3m9px7rwtq2hcv`. */
export const bareRecoveryCode = (typed: string): string => typed.toLowerCase().replace(/[\s–—-]/g, '')

/** Whether something typed can be a code of the app: six digits, perhaps with a gap. */
export const totpDigits = (typed: string): string | null => {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
