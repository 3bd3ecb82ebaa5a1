import { isPlainDate, type PlainDate } from '../calendar/day.ts'
import type { Expression, Operator } from './expression.ts'
import { answerOf, type Answer, type Answers } from './questionnaire.ts'

type Value = string | number | boolean | readonly string[]

/** What an expression is asked about. */
export interface Surroundings {
  readonly answers: Answers
  /** The answer of the question at which a condition stands. */
  readonly own: Answer | null
  readonly today: PlainDate
}

/**
 * Whether a rule holds. A question without an answer is an empty text, which is no number: it is neither below nor above
 * anything, as XPath 1.0 and ODK have it.
 */
export const holds = (expression: Expression, around: Surroundings): boolean =>
  isTrue(valueOf(expression, around))

/** What an expression gives. */
export function valueOf(expression: Expression, around: Surroundings): Value {
  switch (expression.kind) {
    case 'text':
    case 'number':
      return expression.value
    case 'answer':
      return (expression.name === null ? around.own : answerOf(around.answers, expression.name)) ?? ''
    case 'negative':
      return -asNumber(valueOf(expression.of, around))
    case 'call':
      return called(expression, around)
    default:
      return combined(expression, around)
  }
}

function called({ name, given }: Expression & { kind: 'call' }, around: Surroundings): Value {
  const [first = '', second = ''] = given.map((each) => valueOf(each, around))
  switch (name) {
    case 'selected':
      return parts(first).includes(asText(second))
    case 'count-selected':
      return parts(first).length
    case 'not':
      return !isTrue(first)
    case 'string-length':
      return [...asText(first)].length
    case 'today':
      return around.today
    default:
      return name === 'true'
  }
}

function combined({ operator, left, right }: Expression & { kind: 'binary' }, around: Surroundings): Value {
  const a = valueOf(left, around)
  if (operator === 'or') return isTrue(a) || isTrue(valueOf(right, around))
  if (operator === 'and') return isTrue(a) && isTrue(valueOf(right, around))
  const b = valueOf(right, around)
  if (operator === '=') return isEqual(a, b)
  if (operator === '!=') return !isEqual(a, b)
  return operator.startsWith('<') || operator.startsWith('>') ? compared(operator, a, b) : sum(operator, a, b)
}

function isEqual(a: Value, b: Value): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return isTrue(a) === isTrue(b)
  if (typeof a === 'number' || typeof b === 'number') return asNumber(a) === asNumber(b)
  return asText(a) === asText(b)
}

/** Days compare as days, everything else as numbers. */
function compared(operator: Operator, a: Value, b: Value): boolean {
  const [left, right] = isPlainDate(a) && isPlainDate(b) ? [a, b] : [asNumber(a), asNumber(b)]
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

function sum(operator: Operator, a: Value, b: Value): number {
  const [left, right] = [asNumber(a), asNumber(b)]
  if (operator === '+') return left + right
  if (operator === '-') return left - right
  if (operator === '*') return left * right
  return operator === 'div' ? left / right : left % right
}

const isTrue = (value: Value): boolean =>
  typeof value === 'boolean'
    ? value
    : typeof value === 'number'
      ? value !== 0 && !Number.isNaN(value)
      : value.length > 0

function asNumber(value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = asText(value).trim()
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}

const asText = (value: Value): string => (typeof value === 'object' ? value.join(' ') : String(value))

const parts = (value: Value): readonly string[] =>
  typeof value === 'object' ? value : asText(value).split(/\s+/).filter(Boolean)
