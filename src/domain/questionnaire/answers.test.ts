import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswers, shownItems } from './answers.ts'
import { prepare } from './definition.ts'
import type { QuestionItem } from './questionnaire.ts'

const today = '2023-08-12'
const item = (name: string, more: Partial<QuestionItem> = {}): QuestionItem => ({
  type: 'text',
  name,
  label: { ru: name },
  hint: {},
  isRequired: false,
  relevant: null,
  constraint: null,
  constraintMessage: {},
  choices: [],
  ...more,
})
const choices = (...names: string[]) => names.map((name) => ({ name, label: { ru: name } }))
const items = [
  item('pays', { type: 'one', choices: choices('yes', 'no'), isRequired: true }),
  item('why', { relevant: "${pays} = 'no'", isRequired: true }),
  item('house', { type: 'section', relevant: "${pays} = 'yes'" }),
  item('people', { type: 'integer', constraint: '. >= 1 and . <= 30' }),
  item('sorts', { type: 'many', choices: choices('glass', 'paper') }),
  item('since', { type: 'day', constraint: '. <= today()', relevant: '${people} > 5' }),
]
const read = (given: Record<string, unknown>) => readAnswers(items, given, today)
const problems = (given: Record<string, unknown>) => read(given).problems.map(({ name, key }) => [name, key])

describe('answers', () => {
  test('are kept in the order of the questions, skipped ones left out', () => {
    expect(
      read({ sorts: ['paper', 'glass'], pays: 'yes', people: 6, since: '2023-01-01', why: 'дорого' }),
    ).toEqual({
      answers: { pays: 'yes', people: 6, sorts: ['glass', 'paper'], since: '2023-01-01' },
      problems: [],
    })
    expect(read({ pays: 'no', why: ' дорого ', people: 6 }).answers).toEqual({ pays: 'no', why: 'дорого' })
  })

  test('must be there where they are asked, and only there', () => {
    expect(problems({})).toEqual([['pays', 'input.required']])
    expect(problems({ pays: 'no' })).toEqual([['why', 'input.required']])
    expect(problems({ pays: 'yes' })).toEqual([])
  })

  test('are refused at their question', () => {
    expect(problems({ pays: 'maybe' })).toEqual([['pays', 'questionnaire.wrong.choice']])
    expect(problems({ pays: 'yes', people: 0 })).toEqual([['people', 'questionnaire.wrong.constraint']])
    expect(problems({ pays: 'yes', people: 30 })).toEqual([])
    expect(problems({ pays: 'yes', people: 31 })).toEqual([['people', 'questionnaire.wrong.constraint']])
    expect(problems({ pays: 'yes', people: 2.5 })).toEqual([['people', 'input.integer']])
    expect(problems({ pays: 'yes', people: 'много' })).toEqual([['people', 'input.number']])
    expect(problems({ pays: 'yes', sorts: ['glass', 'gold'] })).toEqual([
      ['sorts', 'questionnaire.wrong.choice'],
    ])
    expect(problems({ pays: 'yes', people: 6, since: '2023-08-13' })).toEqual([
      ['since', 'questionnaire.wrong.constraint'],
    ])
    expect(problems({ pays: 'yes', people: 6, since: '2023-02-30' })).toEqual([['since', 'input.day']])
    expect(problems({ pays: 'yes', nobody: 1 })).toEqual([['nobody', 'input.unknown']])
    expect(problems({ pays: 'no', why: 'x'.repeat(2001) })).toEqual([['why', 'input.tooLong']])
    expect(problems({ pays: 'no', why: 'x'.repeat(2000) })).toEqual([])
  })

  test('of a skipped question decide nothing', () => {
    const chain = [
      item('a', { type: 'one', choices: choices('yes', 'no') }),
      item('b', { relevant: "${a} = 'yes'" }),
      item('c', { relevant: "${b} = 'x'" }),
    ]
    expect([...shownItems(chain, { a: 'yes', b: 'x' }, today)]).toEqual(['a', 'b', 'c'])
    expect([...shownItems(chain, { a: 'no', b: 'x' }, today)]).toEqual(['a'])
  })
})

describe('a definition', () => {
  const wrong = (...lines: QuestionItem[]) =>
    prepare(lines).problems.map(({ index, field, code }) => [index, field, code])

  test('names each thing once, offers choices and asks for what is there', () => {
    expect(wrong(item('a'), item('A'))).toEqual([[1, 'name', 'nameTaken']])
    expect(wrong(item('a', { type: 'one' }))).toEqual([[0, 'choices', 'noChoices']])
    expect(wrong(item('a', { type: 'many', choices: choices('x', 'y', 'x') }))).toEqual([
      [0, 'choices', 'choiceTaken'],
    ])
    expect(wrong(item('a', { relevant: '${b} = 1' }))).toEqual([[0, 'relevant', 'unknownQuestion']])
    expect(wrong(item('n', { type: 'note' }), item('a', { relevant: '${n} = 1' }))).toEqual([
      [1, 'relevant', 'unknownQuestion'],
    ])
    expect(wrong(item('a', { relevant: '. = 1' }))).toEqual([[0, 'relevant', 'ownInRelevant']])
    expect(wrong(item('a', { constraint: '. = ' }))).toEqual([[0, 'constraint', 'expression.unfinished']])
    expect(wrong(item('a', { constraint: '${a} = 1 or . = 2' }))).toEqual([])
  })

  test('whose rules go round in a circle is refused, also through a section', () => {
    expect(wrong(item('a', { relevant: '${a} = 1' }))).toEqual([[0, 'relevant', 'cycle']])
    expect(wrong(item('a', { relevant: '${b} = 1' }), item('b', { relevant: '${a} = 1' }))).toEqual([
      [0, 'relevant', 'cycle'],
    ])
    expect(wrong(item('s', { type: 'section', relevant: '${b} = 1' }), item('b'))).toEqual([
      [1, 'relevant', 'cycle'],
    ])
    // Asking for what comes later is no circle.
    expect(wrong(item('a', { relevant: '${b} = 1' }), item('b'))).toEqual([])
  })
})

test('what is kept is right again, and nothing that is skipped is kept', () => {
  const names = ['a', 'b', 'c', 'd'] as const
  const anyItems = fc
    .tuple(...names.map(() => fc.option(fc.constantFrom(...names), { nil: null })))
    .map((rules) =>
      names.map((name, index) => {
        const asked = rules[index]
        const isEarlier = asked !== null && asked !== undefined && names.indexOf(asked) < index
        return item(name, {
          type: 'one',
          choices: choices('x', 'y'),
          relevant: isEarlier ? `\${${asked}} = 'x'` : null,
        })
      }),
    )
  const anyAnswers = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('x', 'y', ''))
  fc.assert(
    fc.property(anyItems, anyAnswers, (lines, given) => {
      const { answers, problems: found } = readAnswers(lines, given, today)
      expect(found).toEqual([])
      const shown = shownItems(lines, answers, today)
      expect(Object.keys(answers).every((name) => shown.has(name))).toBe(true)
      expect(readAnswers(lines, answers, today)).toEqual({ answers, problems: [] })
    }),
  )
})
