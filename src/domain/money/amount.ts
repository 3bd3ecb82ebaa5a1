/**
 * Money is a whole number of tiyn (100 tiyn = 1 tenge) in a bigint; a float never touches it.
 * The database column is numeric(14,2), so no amount has more than twelve digits of tenge.
 */
import type { Lang } from '../text/lang.ts'

export type Tiyn = bigint

/** The largest amount of numeric(14,2): 999 999 999 999,99 ₸. */
export const maxAmount: Tiyn = 99_999_999_999_999n

export type AmountProblem =
  'empty' | 'notANumber' | 'negative' | 'fractionOfTiyn' | 'ambiguous' | 'tooLarge' | 'otherUnit'

export type AmountResult = { ok: true; tiyn: Tiyn } | { ok: false; reason: AmountProblem }

const space = /[\s\u00a0\u202f\u2009\u2007]/g
const currency = /(?:₸|kzt|тенге|теңге|тңг|тг)\.?$/i

/**
 * Reads an amount in tenge as people type it: «5420000», «5 420 000», «3140807,50», «5 303 715.50»,
 * «5400 000 тг», «3 140 807,50 ₸». Comma and dot are both decimal marks with one or two digits after them.
 * Three digits after a single mark («1.234», «1,234») could be either, so it is refused as `ambiguous`;
 * two or more equal marks with groups of three («5,420,000») can only group thousands, and so can a mark
 * before a different one («5.420.000,50»).
 */
export function parseAmount(text: string): AmountResult {
  const compact = text.replace(space, '').replace(currency, '')
  if (compact === '') return problem('empty')
  if (/тыс|мың|млн|млрд/i.test(compact)) return problem('otherUnit')
  if (/^[-–—−]\d/.test(compact) || /^\(\d[\d.,]*\)$/.test(compact)) return problem('negative')
  if (!/^\d[\d.,'’]*$/.test(compact)) return problem('notANumber')
  const split = splitDecimals(compact.replace(/['’]/g, ''))
  if (typeof split === 'string') return problem(split)
  const tiyn = BigInt(split.whole) * 100n + BigInt(split.fraction.padEnd(2, '0'))
  return tiyn > maxAmount ? problem('tooLarge') : { ok: true, tiyn }
}

type Split = { whole: string; fraction: string } | AmountProblem

function splitDecimals(digits: string): Split {
  const marks = digits.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last === undefined) return { whole: digits, fraction: '' }
  if (marks.length > 1 && marks.every((mark) => mark === last)) return grouped(digits, '')
  const at = digits.lastIndexOf(last)
  const [whole, fraction] = [digits.slice(0, at), digits.slice(at + 1)]
  if (whole === '' || fraction === '') return 'notANumber'
  if (marks.filter((mark) => mark === last).length > 1) return 'notANumber'
  if (marks.length === 1 && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous'
  if (fraction.length > 2 && /[1-9]/.test(fraction.slice(2))) return 'fractionOfTiyn'
  return grouped(whole, fraction.slice(0, 2))
}

function grouped(whole: string, fraction: string): Split {
  if (/[.,]/.test(whole) && !/^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return 'notANumber'
  return { whole: whole.replace(/[.,]/g, ''), fraction }
}

/**
 * An amount for people: «5 420 000», «3 140 807,50 ₸», en «3,140,807.50 ₸»; groups in ru and kk are parted by U+00A0.
 * `tiyn: 'auto'` leaves out two zeros, 'always' keeps them.
 */
export function formatAmount(
  amount: Tiyn,
  lang: Lang,
  options: { currency?: boolean; tiyn?: 'auto' | 'always' } = {},
): string {
  const positive = amount < 0n ? -amount : amount
  const [group, mark] = lang === 'en' ? [',', '.'] : ['\u00a0', ',']
  const whole = String(positive / 100n).replace(/\B(?=(?:\d{3})+$)/g, group)
  const rest = positive % 100n
  const showTiyn = rest !== 0n || options.tiyn === 'always'
  const decimals = showTiyn ? `${mark}${String(rest).padStart(2, '0')}` : ''
  return `${amount < 0n ? '−' : ''}${whole}${decimals}${options.currency ? '\u00a0₸' : ''}`
}

/** The sum; of nothing it is 0. */
export function sumAmounts(amounts: Iterable<Tiyn>): Tiyn {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}

/** For the database and machines: '5420000.00'. */
export function amountToDecimal(amount: Tiyn): string {
  const positive = amount < 0n ? -amount : amount
  return `${amount < 0n ? '-' : ''}${positive / 100n}.${String(positive % 100n).padStart(2, '0')}`
}

/** From numeric(14,2) as text, '5420000.00' or '-12.5'; null for anything else. */
export function amountFromDecimal(text: string): Tiyn | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return null
  const tiyn = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0'))
  return match[1] === '-' ? -tiyn : tiyn
}

function problem(reason: AmountProblem): AmountResult {
  return { ok: false, reason }
}
