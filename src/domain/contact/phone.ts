/**
 * Telephone numbers of Kazakhstan: +7 or 8 and ten digits that begin with 7 (or the reserved 6), or 800.
 * Local forms («27-10-03»), short numbers and other countries are `unknown`: nothing is said against them.
 */
import { letterPattern } from '../text/letter-pattern.ts'
export type PhoneReading =
  | { kind: 'valid'; e164: string; printed: string; isMobile: boolean }
  | { kind: 'unknown' }
  | { kind: 'invalid'; reason: 'length' | 'code' | 'letters' }

export type PhoneInText = { e164: string; printed: string; isMobile: boolean; text: string; index: number }

/** Codes of the numbering plan (приказ № 429 of 16.11.2012 and changes; the same groups libphonenumber knows). */
const mobile = /^7(?:0[0-25-8]|47|6[0-4]|7[15-8]|85)/
const landline = /^7(?:1[0-8]|2[1-9])/
const other = /^(?:6|751|750|800|80[189])/
/** Cities with a four-digit code and six digits after it; districts have five and five. */
const cityCode = /^7(?:1[0-8]2|2[1-9]2|273)/

/** Reads one telephone number: `parsePhone('87242100002')` is +77242100002, printed «8 (7242) 10 00 02». */
export function parsePhone(text: string): PhoneReading {
  const bare = text.trim().replace(/^(?:тел|ұялы|моб|сот)\p{L}*\.?:?\s*/iu, '')
  if (/\p{L}/u.test(bare)) return { kind: 'invalid', reason: 'letters' }
  const digits = bare.replace(/\D/g, '')
  if (bare.startsWith('+') && !digits.startsWith('7')) return { kind: 'unknown' }
  const national = nationalNumber(digits)
  if (national === null) return lengthProblem(digits)
  if (/^7\d[^6789]|^\+7[^67]/.test(bare) && /^[3489]/.test(national)) return { kind: 'unknown' }
  if (/^[3-59]/.test(national)) return { kind: 'unknown' }
  if (![mobile, landline, other].some((code) => code.test(national)))
    return { kind: 'invalid', reason: 'code' }
  return { kind: 'valid', ...written(national) }
}

/** A number as it is printed, «8 (7242) 10 00 02»; what is none as it stands. */
export function printedPhone(text: string): string {
  const reading = parsePhone(text)
  return reading.kind === 'valid' ? reading.printed : text
}

/** Whether a text is a mobile number of Kazakhstan. */
export function isMobile(text: string): boolean {
  const reading = parsePhone(text)
  return reading.kind === 'valid' && reading.isMobile
}

/** Every full number in a text with its position; local forms and numbers that only look like one are left out. */
export function phonesIn(text: string): PhoneInText[] {
  const found: PhoneInText[] = []
  if (!/\d/.test(text)) return found
  let taken = 0
  for (const run of digitRun.all(text)) {
    if (run[0].length < shortest) continue
    for (const piece of run[0].matchAll(/(?:^|(?<=[^\d]))\+?\(?\d/g)) {
      const start = run.index + piece.index
      if (start < taken) continue
      const phone = phoneAt(text, start, run.index + run[0].length)
      if (!phone) continue
      found.push(phone)
      taken = start + phone.text.length
    }
  }
  return found
}

/** Digits with the brackets, dashes and spaces that a number may have. */
const digitRun = letterPattern(
  /(?<![\p{L}\d+])\+?[\d(](?:[\d()]|[\s\u00a0]?[-–][\s\u00a0]?(?=\d)|[\s\u00a0](?=[\d(]))+/gu,
)

/** «+7 (7242) - 10 - 00 - 03» is as long as a number gets. */
const longest = 26
const shortest = 10

function phoneAt(text: string, start: number, end: number): PhoneInText | null {
  for (let stop = start + shortest; stop <= Math.min(end, start + longest); stop++) {
    if (/\d/.test(text[stop] ?? '') || !/\d/.test(text[stop - 1] ?? '')) continue
    const candidate = text.slice(start, stop)
    const phone = looksLikePhone(candidate) ? parsePhone(candidate) : null
    if (phone?.kind === 'valid') {
      return {
        e164: phone.e164,
        printed: phone.printed,
        isMobile: phone.isMobile,
        text: candidate,
        index: start,
      }
    }
  }
  return null
}

/** «87 242 100 002» is an amount grouped by thousands; ten bare digits are a phone only when written as one. */
function looksLikePhone(candidate: string): boolean {
  if (/^\d{1,3}(?:[\s\u00a0]\d{3})+$/.test(candidate)) return false
  const digits = candidate.replace(/\D/g, '').length
  if (digits === 11) return /^\+?[78]/.test(candidate)
  return digits === 10 && (/^7\d{9}$/.test(candidate) || /^\(?7\d+[)-]/.test(candidate))
}

function nationalNumber(digits: string): string | null {
  if (digits.length === 11 && /^[78]/.test(digits)) return digits.slice(1)
  return digits.length === 10 && /^[67]/.test(digits) ? digits : null
}

function lengthProblem(digits: string): PhoneReading {
  // Up to seven digits are a local or short number; ten or more of another shape may be another country's.
  if (digits.length <= 7 && digits.length >= 3) return { kind: 'unknown' }
  if (/^(?:00|810)/.test(digits)) return { kind: 'unknown' }
  return { kind: 'invalid', reason: 'length' }
}

function written(national: string): { e164: string; printed: string; isMobile: boolean } {
  const e164 = `+7${national}`
  if (!landline.test(national)) {
    const printed = `8 (${national.slice(0, 3)}) ${national.slice(3, 6)} ${national.slice(6, 8)} ${national.slice(8)}`
    return { e164, printed, isMobile: mobile.test(national) }
  }
  const code = cityCode.test(national) ? 4 : 5
  const local = national.slice(code)
  const first = local.length - 4
  const printed = `8 (${national.slice(0, code)}) ${local.slice(0, first)} ${local.slice(first, first + 2)} ${local.slice(first + 2)}`
  return { e164, printed, isMobile: false }
}
