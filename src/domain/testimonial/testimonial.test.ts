import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { testimonialConsentInput, testimonialInput } from './testimonial-input.ts'
import { repeatedTestimonials, shownName, type Testimonial } from './testimonial.ts'

const id = (at: number): string => `018a0000-0000-7000-8000-00000000000${at}`
const said = (at: number, ru: string, saidOn = '2023-08-17'): Testimonial => ({
  id: id(at),
  kind: 'words',
  saidIn: 'ru',
  words: ru === '' ? {} : { ru },
  url: null,
  saidOn,
  placeId: id(9),
  activityId: null,
  eventId: null,
  role: 'resident',
})
const person = {
  testimonialId: id(1),
  name: 'Асан',
  givenOn: '2023-08-17',
  keptUntil: '2023-12-31',
  isPublished: false,
}

describe('a name is shown', () => {
  test.each([
    ['2023-08-16', null],
    ['2023-08-17', 'Асан'],
    ['2023-12-31', 'Асан'],
    ['2024-01-01', null],
  ])('on %s: %s', (today, name) => {
    expect(shownName(person, { today, isForPublic: false })).toBe(name)
    expect(shownName({ ...person, isPublished: true }, { today, isForPublic: true })).toBe(name)
  })
  test('outside the office only where publication was agreed to, and without a consent never', () => {
    expect(shownName(person, { today: '2023-09-01', isForPublic: true })).toBeNull()
    expect(shownName(undefined, { today: '2023-09-01', isForPublic: false })).toBeNull()
  })
})

describe('the same words of the same day are told', () => {
  test('whatever the case and the punctuation; those of another day and recordings without words are not', () => {
    const all = [
      said(1, 'Стало чище!'),
      said(2, 'стало  чище'),
      said(3, 'Стало чище!', '2023-08-18'),
      said(4, ''),
      said(5, ''),
      said(6, 'Стало тише'),
    ]
    expect([...repeatedTestimonials(all)]).toEqual([id(1), id(2)])
  })
  test('never one alone', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 9 }), (words) => {
        const all = words.map((each, at) => ({ ...said(0, each), id: String(at) }))
        const found = repeatedTestimonials(all)
        expect(found.size).not.toBe(1)
        expect(found.size).toBeLessThanOrEqual(all.length)
      }),
    )
  })
})

const { id: _, ...valid } = said(1, 'Стало чище')
const faultsOf = (schema: v.GenericSchema, input: object): string[] =>
  v.safeParse(schema, input).issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []

test.each([
  [{}, []],
  [{ words: {} }, ['words: input.required']],
  [{ words: {}, kind: 'video' }, []],
  [{ words: { kk: 'Таза' } }, ['saidIn: input.wordsAsSaid']],
  [{ url: 'javascript:alert(1)' }, ['url: input.url']],
  [{ url: 'https://example.kz/v/1' }, []],
  [{ url: '' }, []],
])('a testimonial with %o', (change, faults) => {
  expect(faultsOf(testimonialInput, { ...valid, projectId: id(8), ...change })).toEqual(faults)
})

const consent = {
  testimonialId: id(1),
  name: 'Асан',
  isMinor: false,
  givenOn: '2023-08-17',
  givenBy: 'person',
  givenHow: 'paper',
  operatorName: 'ОО «Ауыл»',
  operatorBin: '170940012346',
  keptUntil: '2023-08-17',
  isSentAbroad: false,
  isPublished: true,
  data: ['name'],
}
test.each([
  [{}, []],
  [{ keptUntil: '2023-08-16' }, ['keptUntil: input.endBeforeStart']],
  [{ data: ['words'] }, ['data: input.consentNamed']],
  [{ isMinor: true }, ['givenBy: input.consentOfMinor']],
  [{ isMinor: true, givenBy: 'representative' }, []],
])('a consent with %o', (change, faults) => {
  expect(faultsOf(testimonialConsentInput, { ...consent, ...change })).toEqual(faults)
})
