import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds, valueOf } from './evaluate.ts'
import { parseExpression, type Expression, type Operator } from './expression.ts'
import type { Answers } from './questionnaire.ts'

const today = '2023-08-12'
const parsed = (source: string): Expression => {
  const result = parseExpression(source)
  if (!result.ok) throw new Error(`${result.problem.code} at ${result.problem.at}`)
  return result.expression
}
const says = (source: string, answers: Answers = {}, own: string | number | null = null) =>
  holds(parsed(source), { answers, own, today })
const refused = (source: string) => {
  const result = parseExpression(source)
  return result.ok ? null : [result.problem.code, result.problem.at]
}

describe('a rule', () => {
  test('asks for answers as XLSForm does', () => {
    expect(says("${pays} = 'yes'", { pays: 'yes' })).toBe(true)
    expect(says("${pays} = 'yes'", { pays: 'no' })).toBe(false)
    expect(says("selected(${sorts}, 'paper')", { sorts: ['glass', 'paper'] })).toBe(true)
    expect(says("selected(${sorts}, 'pap')", { sorts: ['paper'] })).toBe(false)
    expect(says('count-selected(${sorts}) <= 2', { sorts: ['a', 'b', 'c'] })).toBe(false)
    expect(says('. >= 18 and . < 120', {}, 18)).toBe(true)
    expect(says('. >= 18 and . < 120', {}, 17)).toBe(false)
    expect(says('. <= today()', {}, '2023-08-12')).toBe(true)
    expect(says('. <= today()', {}, '2023-08-13')).toBe(false)
    expect(says('string-length(.) > 2', {}, 'аул')).toBe(true)
    expect(says('not(${a} = 1 or ${b} = 2)', { a: 2, b: 3 })).toBe(true)
    expect(says('true() and not(false())')).toBe(true)
  })

  test('takes no answer for zero', () => {
    expect(says('${people} > 0')).toBe(false)
    expect(says('${people} < 1')).toBe(false)
    expect(says("${people} = ''")).toBe(true)
    expect(says('${people} = 0', { people: 0 })).toBe(true)
  })

  test('binds as arithmetic does', () => {
    const value = (source: string) => valueOf(parsed(source), { answers: {}, own: null, today })
    expect(value('2 + 3 * 4 - 6 div 2')).toBe(11)
    expect(value('(2 + 3) * 4 mod 7')).toBe(6)
    expect(value('10 - 3 - 2')).toBe(5)
    expect(value('-2 * -3')).toBe(6)
    expect(value('1 = 1 and 2 < 1 or 3 > 2')).toBe(true)
  })

  test('is told where it is wrong', () => {
    expect(refused('')).toEqual(['unfinished', 1])
    expect(refused('${a} = ')).toEqual(['unfinished', 7])
    expect(refused('(1 = 1')).toEqual(['unfinished', 7])
    expect(refused('${a} = “yes”')).toEqual(['sign', 8])
    expect(refused('1 1')).toEqual(['unexpected', 3])
    expect(refused('position(..)')).toEqual(['function', 1])
    expect(refused('constructor(1)')).toEqual(['function', 1])
    expect(refused('selected(${a})')).toEqual(['arguments', 1])
    expect(refused('today(')).toEqual(['unfinished', 7])
    expect(refused('not 1')).toEqual(['unexpected', 1])
    expect(refused(`${'('.repeat(20)}1${')'.repeat(20)}`)?.[0]).toBe('tooDeep')
    expect(refused(`${'('.repeat(19)}1${')'.repeat(19)}`)).toBeNull()
    expect(refused('1'.repeat(1001))?.[0]).toBe('tooLong')
    expect(refused('1'.repeat(1000))).toBeNull()
  })
})

/** An expression written out with all of its brackets. */
function written(expression: Expression): string {
  switch (expression.kind) {
    case 'text':
      return `'${expression.value}'`
    case 'number':
      return String(expression.value)
    case 'answer':
      return expression.name === null ? '.' : `\${${expression.name}}`
    case 'negative':
      return `-${written(expression.of)}`
    case 'call':
      return `${expression.name}(${expression.given.map(written).join(', ')})`
    default:
      return `(${written(expression.left)} ${expression.operator} ${written(expression.right)})`
  }
}

const operators: readonly Operator[] = [
  'or',
  'and',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  'div',
  'mod',
]
const anyExpression = fc.letrec<{ all: Expression; one: Expression }>((tie) => ({
  one: fc.oneof(
    fc.record({ kind: fc.constant('number' as const), value: fc.integer({ min: 0, max: 999 }) }),
    fc.record({ kind: fc.constant('text' as const), value: fc.stringMatching(/^[a-zа-я ]{0,5}$/) }),
    fc.record({ kind: fc.constant('answer' as const), name: fc.constantFrom('a', 'b', null) }),
  ),
  all: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('one'),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...operators),
      left: tie('all'),
      right: tie('all'),
    }),
    fc.record({ kind: fc.constant('negative' as const), of: tie('one') }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constant('not' as const),
      given: fc.tuple(tie('all')),
    }),
  ),
})).all

test('every expression written out is read as it was', () => {
  fc.assert(
    fc.property(anyExpression, (expression) => {
      expect(parsed(written(expression))).toEqual(expression)
    }),
  )
})

test('whatever is written is read or refused with a place, never anything else', () => {
  const signs = fc.constantFrom(
    '${a}',
    '.',
    '(',
    ')',
    ',',
    "'",
    '"',
    'not(',
    'and',
    'or',
    '=',
    '-',
    '1',
    ' ',
    '$',
    'x',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (some) => {
      const source = some.join('')
      const result = parseExpression(source)
      if (result.ok) holds(result.expression, { answers: { a: 'b' }, own: 1, today })
      else expect(result.problem.at).toBeGreaterThanOrEqual(1)
    }),
  )
})
