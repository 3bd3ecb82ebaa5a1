/** What an indicator plans: «60», «не менее 60», «не более 5», «25–30», «да». */
import type { Lang } from '../text/lang.ts'
import { exactTextIn, type Language, type LocalText } from '../text/local-text.ts'
import { numbersIn, type NumberInText } from '../text/numbers.ts'

export type PlanValue =
  | { kind: 'exact'; value: number }
  | { kind: 'atLeast'; value: number }
  | { kind: 'atMost'; value: number }
  | { kind: 'range'; from: number; to: number }
  | { kind: 'yesNo'; value: boolean }

export type PlanComparison = 'below' | 'met' | 'above' | 'missing'

const yes = /^(?:да|иә|ия|yes|есть|бар|имеется)$/i
const no = /^(?:нет|жоқ|жок|no|отсутствует)$/i

/**
 * Reads a planned value as reports write it: «60», «не менее 60 человек», «60-тан кем емес», «кемінде 60»,
 * «25-30 тренингов», «до 15», «да». «Более 15» is `atLeast` 16.
 * Null when there is no number, more than one quantity, or a bound that is no plan («около 25 тыс»).
 */
export function parsePlanValue(text: string): PlanValue | null {
  const plain = text.trim().replace(/[.;]+$/, '')
  if (yes.test(plain)) return { kind: 'yesNo', value: true }
  if (no.test(plain)) return { kind: 'yesNo', value: false }
  const numbers = withoutRepeatedWords(numbersIn(plain))
  const [one, two] = numbers
  if (!one || numbers.length > 2) return null
  if (!two) return planOf(one)
  const isFromTo = one.bound === 'atLeast' && two.bound === 'upTo' && one.value <= two.value
  return isFromTo ? { kind: 'range', from: one.value, to: two.value } : null
}

function planOf(number: NumberInText): PlanValue | null {
  const { value, to, bound } = number
  if (to !== null) return bound === null ? { kind: 'range', from: value, to } : null
  if (bound === null) return { kind: 'exact', value }
  if (bound === 'atLeast') return { kind: 'atLeast', value }
  if (bound === 'upTo') return { kind: 'atMost', value }
  // «более 15» is met from 16 on, but only whole units have a next one.
  if (bound === 'more' && Number.isInteger(value)) return { kind: 'atLeast', value: value + 1 }
  if (bound === 'less' && Number.isInteger(value)) return { kind: 'atMost', value: value - 1 }
  return null
}

/** «4 (четыре)» names one quantity twice. */
function withoutRepeatedWords(numbers: readonly NumberInText[]): NumberInText[] {
  return numbers.filter((one) => !one.word || !numbers.some((two) => !two.word && two.value === one.value))
}

/** A plan for people; the unit is given in the form the language needs: «не менее 60 человек», «кемінде 60 адам». */
export function formatPlanValue(plan: PlanValue, unit: string, lang: Lang): string {
  if (plan.kind === 'yesNo') return yesNo[lang][plan.value ? 0 : 1]
  const number = (value: number) => groupedNumber(value, lang)
  const text =
    plan.kind === 'range'
      ? `${number(plan.from)}–${number(plan.to)}`
      : `${bounds[lang][plan.kind]}${number(plan.value)}`
  return unit === '' ? text : `${text} ${unit}`
}

/**
 * A plan on a screen, with its unit in the language in which it is written there: Russian on an English one. A language
 * may need no unit after the number; the other one's would stand there as a foreign word.
 */
export function planWithUnit(plan: PlanValue, unit: LocalText | null | undefined, lang: Language): string {
  const written = lang === 'kk' ? 'kk' : 'ru'
  return formatPlanValue(plan, exactTextIn(unit, written) ?? '', written)
}

/**
 * A fact against its plan. Nothing recorded (null) is `missing`; 0 is a fact. `atLeast` has no upper end, so it is
 * never `above`; `atMost` is met from 0 to its value. A yes-or-no plan takes a boolean, others a number:
 * the other kind is `missing`.
 */
export function comparePlan(plan: PlanValue, fact: number | boolean | null): PlanComparison {
  if (fact === null) return 'missing'
  if (plan.kind === 'yesNo')
    return typeof fact === 'boolean'
      ? againstSpan(Number(fact), Number(plan.value), Number(plan.value))
      : 'missing'
  if (typeof fact === 'boolean' || Number.isNaN(fact)) return 'missing'
  if (plan.kind === 'range') return againstSpan(fact, plan.from, plan.to)
  if (plan.kind === 'atLeast') return againstSpan(fact, plan.value, Infinity)
  if (plan.kind === 'atMost') return againstSpan(fact, -Infinity, plan.value)
  return againstSpan(fact, plan.value, plan.value)
}

function againstSpan(fact: number, from: number, to: number): PlanComparison {
  if (fact < from) return 'below'
  return fact > to ? 'above' : 'met'
}

const bounds = {
  ru: { exact: '', atLeast: 'не менее ', atMost: 'не более ' },
  kk: { exact: '', atLeast: 'кемінде ', atMost: 'ең көбі ' },
  en: { exact: '', atLeast: 'at least ', atMost: 'at most ' },
} as const

const yesNo = { ru: ['да', 'нет'], kk: ['иә', 'жоқ'], en: ['yes', 'no'] } as const

function groupedNumber(value: number, lang: Lang): string {
  const [whole = '', fraction] = String(value).split('.')
  const [group, mark] = lang === 'en' ? [',', '.'] : ['\u00a0', ',']
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  return fraction === undefined ? parted : `${parted}${mark}${fraction}`
}
