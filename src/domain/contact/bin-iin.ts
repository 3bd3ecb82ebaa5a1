/** ИИН of people and БИН of organisations: twelve digits, the last one a check digit (постановление № 853 of 11.06.2003). */
import { dayFromParts, type PlainDate } from '../calendar/day.ts'

export type NumberProblem = 'notTwelveDigits' | 'checkDigit' | 'date' | 'kind'

export type IinReading =
  | { ok: true; iin: string; birthday: PlainDate; gender: 'male' | 'female' }
  | { ok: false; reason: NumberProblem }

export type BinReading =
  | {
      ok: true
      bin: string
      /** Month of registration, 'YY-MM': the number does not hold the century. */
      registered: string
      owner: 'resident' | 'nonResident' | 'jointIp'
      unit: 'head' | 'branch' | 'representation' | 'other'
    }
  | { ok: false; reason: NumberProblem }

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/**
 * The check digit for the first eleven digits: Σ i·d(i) mod 11; when that is 10, again with weights 3…11, 1, 2;
 * when 10 again, null: such a number is never issued.
 */
export function checkDigit(eleven: string): number | null {
  const sum = (weights: number[]) =>
    weights.reduce((total, weight, i) => total + weight * Number(eleven[i]), 0) % 11
  const first = sum(firstWeights)
  if (first < 10) return first
  const second = sum(secondWeights)
  return second < 10 ? second : null
}

/** Reads an ИИН: ГГММДД, then 1/2 (born in the 1800s, male/female), 3/4 (1900s), 5/6 (2000s). */
export function parseIin(text: string): IinReading {
  const problem = digitProblem(text)
  if (problem) return { ok: false, reason: problem }
  const iin = text.trim()
  const kind = Number(iin[6])
  if (kind < 1 || kind > 6) return { ok: false, reason: 'kind' }
  const century = 1800 + Math.floor((kind - 1) / 2) * 100
  const birthday = dayFromParts(
    century + Number(iin.slice(0, 2)),
    Number(iin.slice(2, 4)),
    Number(iin.slice(4, 6)),
  )
  if (!birthday) return { ok: false, reason: 'date' }
  return { ok: true, iin, birthday, gender: kind % 2 === 1 ? 'male' : 'female' }
}

/** Reads a БИН: ГГММ of registration, 4 resident / 5 non-resident / 6 joint ИП, then 0 head, 1 branch, 2 office, 3 other. */
export function parseBin(text: string): BinReading {
  const problem = digitProblem(text)
  if (problem) return { ok: false, reason: problem }
  const bin = text.trim()
  const month = Number(bin.slice(2, 4))
  if (month < 1 || month > 12) return { ok: false, reason: 'date' }
  const owner = ({ 4: 'resident', 5: 'nonResident', 6: 'jointIp' } as const)[bin[4] ?? '']
  if (!owner) return { ok: false, reason: 'kind' }
  const unit = (['head', 'branch', 'representation'] as const)[Number(bin[5])] ?? 'other'
  return { ok: true, bin, registered: `${bin.slice(0, 2)}-${bin.slice(2, 4)}`, owner, unit }
}

/** Every number in a text that is a valid ИИН of a person, with its position. */
export function iinsIn(text: string): { iin: string; index: number }[] {
  return [...text.matchAll(/(?<!\d)\d{12}(?!\d)/g)]
    .filter((match) => parseIin(match[0]).ok)
    .map((match) => ({ iin: match[0], index: match.index }))
}

function digitProblem(text: string): NumberProblem | null {
  const digits = text.trim()
  if (!/^\d{12}$/.test(digits)) return 'notTwelveDigits'
  return checkDigit(digits.slice(0, 11)) === Number(digits[11]) ? null : 'checkDigit'
}
