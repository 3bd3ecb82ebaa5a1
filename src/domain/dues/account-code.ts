/* The code under which a household pays: its number in seven digits and a check digit, which a bank's clerk may mistype. */

// Damm's quasigroup: finds every single wrong digit and every swap of neighbours (H. M. Damm, 2004).
const table = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

const checked = (digits: string): number =>
  [...digits].reduce((state, digit) => table[state]?.[Number(digit)] ?? 0, 0)

/** The code of an account's number: `accountCode(42)` is '00000427'. */
export function accountCode(number: number): string {
  const digits = String(number).padStart(7, '0')
  return `${digits}${checked(digits)}`
}

/** The number of a code as people write it, with spaces or hyphens; null where it is none. */
export function accountNumber(text: string): number | null {
  const digits = text.replace(/[\s\u00a0-]/g, '')
  if (!/^\d{8,10}$/.test(digits) || checked(digits) !== 0) return null
  const number = Number(digits.slice(0, -1))
  return number > 0 && number <= 2_147_483_647 ? number : null
}
