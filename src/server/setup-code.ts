import { randomInt, timingSafeEqual, createHash } from 'node:crypto'

const digits = 8

/** A code of eight digits that the terminal shows while the installation has nobody: `4821-0937`. */
export function newSetupCode(): string {
  const code = String(randomInt(10 ** digits)).padStart(digits, '0')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** Whether what was typed is the code, with or without what stands between its halves. */
export function isSetupCode(code: string, typed: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text.replace(/\D/g, '')).digest()
  return timingSafeEqual(hash(code), hash(typed))
}
