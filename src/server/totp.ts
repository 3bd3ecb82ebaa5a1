/*
 * Codes of an authenticator app by RFC 6238: six digits, SHA-1, thirty seconds, which is what every app understands. A
 * code of the step before and after is taken too, for clocks that differ.
 */
import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { recoveryCode, recoveryCodeCount } from '#domain/account/recovery-code.ts'

const step_s = 30
const product = 'Esep'

/** A new secret of 160 bits, as RFC 4226 recommends. */
export const newTotpSecret = (): Buffer => randomBytes(20)

const totpOf = (secret: Buffer, label = '') =>
  new TOTP({
    issuer: product,
    label,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
    algorithm: 'SHA1',
    digits: 6,
    period: step_s,
  })

/** The secret in the letters that people type into an app. */
export const totpSecretText = (secret: Buffer): string =>
  new Secret({ buffer: new Uint8Array(secret).buffer }).base32

/** The address that an app reads from a QR code; `label` is shown beside the code. */
export const totpUri = (secret: Buffer, label: string): string => totpOf(secret, label).toString()

/** The time step that six digits belong to at an instant, null for none within a step of it. */
export function totpStep(secret: Buffer, digits: string, instant: string): number | null {
  const timestamp = Date.parse(instant)
  const delta = totpOf(secret).validate({ token: digits, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / step_s) + delta
}

/** The code of an instant, for who holds the secret. */
export const totpCode = (secret: Buffer, instant: string): string =>
  totpOf(secret).generate({ timestamp: Date.parse(instant) })

/** New recovery codes and what is kept of them. */
export function newRecoveryCodes(): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: recoveryCodeCount }, () => recoveryCode(randomBytes(15)))
  return { codes, hashes: codes.map((code) => hashRecoveryCode(code.replaceAll('-', ''))) }
}

/** SHA-256 of a bare recovery code: it holds 74 random bits, which no table and no trial turns back. */
export const hashRecoveryCode = (bare: string): Buffer => createHash('sha256').update(bare).digest()
