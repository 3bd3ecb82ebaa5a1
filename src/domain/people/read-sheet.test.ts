import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { attendanceBreakdown } from './attendance-count.ts'
import { attendance } from './attendance-input.ts'
import { ageCategories, genderCategories, socialCategories } from './categories.ts'
import { readSheet, sheetText } from './read-sheet.ts'
import { ageCategory } from './sheet-words.ts'

const day = '2023-05-12'
const person = (name: string, rest: object = {}) => ({ name, gender: null, social: null, age: null, ...rest })
const read = (text: string) => readSheet(text, day)

describe('a pasted sheet', () => {
  test('with headings and tabs, as a spreadsheet gives it', () => {
    const text =
      '№\tФИО\tПол\tГод рождения\tСтатус\n1\tАхметова Гүлнар\tж\t1970\tучитель\n2\tТасов Ерлан\tмуж.\t12.05.2001\tстудент'
    expect(read(text)).toEqual({
      people: [
        person('Ахметова Гүлнар', { gender: 'female', age: 'age46to58', social: 'publicSector' }),
        person('Тасов Ерлан', { gender: 'male', age: 'age17to22', social: 'youth' }),
      ],
      notes: [],
    })
  })

  test('in Kazakh, with and without Kazakh letters', () => {
    const text = 'Аты-жөні;жынысы;жасы;мәртебесі\nГүлнар А.;әйел;45 жаста;зейнеткер\nЕрлан Т.;ер;15;окушы'
    expect(read(text)).toEqual({
      people: [
        person('Гүлнар А.', { gender: 'female', age: 'age33to45', social: 'older' }),
        person('Ерлан Т.', { gender: 'male', age: 'age13to16', social: 'children' }),
      ],
      notes: [],
    })
  })

  test('as a numbered list of names', () => {
    expect(read('1. Айгүл С.\n2) Ерлан Т.\n\n3 Дана К.').people).toEqual(
      ['Айгүл С.', 'Ерлан Т.', 'Дана К.'].map((name) => person(name)),
    )
  })

  test('with commas and no headings, whatever the order of the columns', () => {
    expect(read('Айгүл С., 34, ж\nм, Ерлан Т., 28-32')).toEqual({
      people: [
        person('Айгүл С.', { age: 'age33to45', gender: 'female' }),
        person('Ерлан Т.', { gender: 'male', age: 'age28to32' }),
      ],
      notes: [],
    })
  })

  test('tells what it did not understand, with the line as pasted', () => {
    expect(read('Айгүл С.\t87770000000\n\n\tж\t34\nДана К.\tоператор машинного доения').notes).toEqual([
      { kind: 'notUnderstood', line: 1, text: '87770000000' },
      { kind: 'noName', line: 3, text: 'ж\t34' },
      { kind: 'notUnderstood', line: 4, text: 'оператор машинного доения' },
    ])
  })

  test('hints at a person who stands twice, and keeps both', () => {
    const { people, notes } = read('Ахметова Гүлнар\nГүлнар Ахметова\nГүлнар Ахметов')
    expect(people).toHaveLength(3)
    expect(notes).toEqual([{ kind: 'repeated', line: 2, text: 'Гүлнар Ахметова', otherLine: 1 }])
  })

  test('gives no bracket where a year of birth lies on the border', () => {
    expect(read('Айгүл\t2000\nБоря\t1999\nВера\t1990\nГаля\t2030')).toMatchObject({
      people: [{ age: null }, { age: 'age23to27' }, { age: null }, { age: null }],
      notes: [
        { kind: 'ageUnsure', line: 1, text: '2000' },
        { kind: 'ageUnsure', line: 3 },
        { kind: 'ageUnsure', line: 4 },
      ],
    })
  })

  test.each([
    ['12.05.2000', 'age23to27'],
    ['13.05.2000', 'age17to22'],
    ['2000-05-12', 'age23to27'],
    ['59+', 'age59plus'],
    ['59 лет и старше', 'age59plus'],
    ['0', 'age0to12'],
    ['120', 'age59plus'],
  ])('reads the age «%s»', (text, age) => {
    expect(read(`Айгүл\t${text}`).people).toEqual([person('Айгүл', { age })])
  })

  test('of more people than a sheet may have is cut with a word', () => {
    const { people, notes } = read(Array.from({ length: 5003 }, (_, at) => `Житель ${at}`).join('\n'))
    expect(people).toHaveLength(5000)
    expect(notes).toEqual([{ kind: 'tooMany', line: 5001, text: 'Житель 5000' }])
  })
})

test.each([
  [12, 'age0to12'],
  [13, 'age13to16'],
  [16, 'age13to16'],
  [17, 'age17to22'],
  [58, 'age46to58'],
  [59, 'age59plus'],
  [121, null],
])('%i years are %s', (years, bracket) => expect(ageCategory(years)).toBe(bracket))

const optional = <const Value extends string>(values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: null })
const people = fc.array(
  fc.record({
    name: fc.stringMatching(/^[А-ЯӘҚҰ][а-яәқұ]{4,9} [А-ЯӘҚҰ][а-яәқұ]{3,9}ова$/),
    gender: optional(genderCategories),
    social: optional(socialCategories),
    age: optional(ageCategories),
  }),
  { maxLength: 12 },
)

test('what is printed is read back to the same people, in both languages', () => {
  fc.assert(
    fc.property(people, fc.constantFrom('ru' as const, 'kk' as const), (sheet, lang) => {
      const back = read(sheetText(sheet, lang))
      expect(back.people).toEqual(sheet)
      expect(back.notes.filter((note) => note.kind !== 'repeated')).toEqual([])
    }),
  )
})

test('whatever is pasted, each line is a person or a note, and the sheet is one that can be recorded', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 20 }), (lines) => {
      const { people: found, notes } = read(lines.join('\n'))
      const told = new Set(notes.map((note) => note.line))
      const filled = lines
        .join('\n')
        .split(/\r\n|[\n\r\u2028]/)
        .filter((line) => /[^\s,;"]/u.test(line))
      expect(found.length + told.size).toBeGreaterThanOrEqual(Math.min(filled.length, 1))
      const parsed = v.safeParse(attendance, { kind: 'sheet', people: found })
      if (parsed.success) {
        const { gender = {} } = attendanceBreakdown({ kind: 'sheet', people: found })
        expect(Object.values(gender).reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(found.length)
      }
    }),
  )
})
