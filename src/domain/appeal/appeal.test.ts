import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { isWorkingDay, workingDaysBetween, type HolidayYear } from '../calendar/working-days.ts'
import { appealInput } from './appeal-input.ts'
import { answeredAppeals, appealOverview, appealStandings } from './appeal-overview.ts'
import {
  wrongAnswer,
  wrongCorrection,
  wrongExtension,
  wrongReceipt,
  wrongReopening,
  type Wrong,
} from './appeal-rules.ts'
import {
  appealState,
  dueOf,
  isForwardedLate,
  lastOpening,
  latestExtension,
  termDaysOn,
} from './appeal-term.ts'
import type { AppealAnswer, AppealCard } from './appeal.ts'

const id = (at: number): string => `018a0000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`
const name = { ru: '', kk: '', en: '' }
const holiday = (day: string) => ({ day, kind: 'holiday' as const, name, source: '' })
const years: HolidayYear[] = [2022, 2023, 2024, 2025].map((year) => ({
  year,
  days: ['-01-01', '-01-02', '-05-01', '-05-08', '-05-09', '-12-18'].map((end) => holiday(`${year}${end}`)),
}))

const appeal: AppealCard = {
  id: id(1),
  placeId: id(9),
  projectId: null,
  number: 1,
  receivedOn: '2023-04-19',
  receivedAt: null,
  channel: 'phone',
  kind: 'complaint',
  topic: 'waste',
  words: 'Мешки лежат',
  isAnonymous: true,
  responsibleId: null,
  objectionId: null,
  concernId: null,
  termDays: 15,
  consentOn: null,
  consentEndedOn: null,
  withdrawnWhy: null,
  extensions: [],
  forwardings: [],
  answers: [],
  reopenings: [],
}
const answer = (on: string, opening = 1): AppealAnswer => ({
  id: id(20 + opening),
  appealId: appeal.id,
  opening,
  on,
  text: 'Вывезли',
  answeredBy: null,
  channel: 'phone',
  result: 'satisfied',
})
const reopened = (on: string, opening = 2) => ({
  id: id(30 + opening),
  appealId: appeal.id,
  opening,
  on,
  reason: 'Мало',
  termDays: 5,
})
const extension = (on: string, until: string) => ({
  id: id(40),
  appealId: appeal.id,
  opening: 1,
  on,
  until,
  reason: 'Ждём',
})
const keys = (found: readonly Wrong[]): string[] => found.map(({ path, key }) => `${path}: ${key}`)

describe('an appeal of 19 April is due on 15 May 2023', () => {
  test.each([
    ['2023-04-19', 'open', 15],
    ['2023-05-10', 'soon', 3],
    ['2023-05-07', 'open', 4],
    ['2023-05-15', 'soon', 0],
    ['2023-05-16', 'overdue', 1],
  ])('on %s: %s, working days %i', (today, kind, workingDays) => {
    expect(appealState(appeal, years, today)).toEqual({ kind, due: '2023-05-15', workingDays })
  })
  test('it is answered in time on its last day, and late a day after', () => {
    const on = (day: string) => appealState({ ...appeal, answers: [answer(day)] }, years, '2023-09-01')
    expect(on('2023-05-15')).toMatchObject({ kind: 'answered', isLate: false })
    expect(on('2023-05-16')).toMatchObject({ kind: 'answered', isLate: true })
  })
  test('thanks and what was withdrawn wait for nothing; without holidays nothing is counted', () => {
    expect(appealState({ ...appeal, kind: 'thanks' }, years, '2024-01-01')).toEqual({ kind: 'noted' })
    expect(appealState({ ...appeal, withdrawnWhy: 'дважды' }, years, '2024-01-01')).toEqual({
      kind: 'withdrawn',
    })
    expect(appealState(appeal, [], '2023-04-19')).toEqual({ kind: 'noTable', missingYear: 2023 })
  })
  test('opened again it has a term of its own', () => {
    const again = { ...appeal, answers: [answer('2023-04-25')], reopenings: [reopened('2023-05-02')] }
    expect(appealState(again, years, '2023-05-02')).toEqual({
      kind: 'open',
      due: '2023-05-11',
      workingDays: 5,
    })
    const done = { ...again, answers: [...again.answers, answer('2023-05-12', 2)] }
    expect(appealState(done, years, '2023-06-01')).toMatchObject({ kind: 'answered', isLate: true })
  })
})

const someDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2022-06-01', days))
test('a term ends on a working day, as many working days later as were promised', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 60 }), (on, termDays) => {
      const due = dueOf(appeal, { opening: 1, on, termDays }, years)
      expect(due.ok).toBe(true)
      if (!due.ok) return
      expect(isWorkingDay(due.day, years)).toBe(true)
      expect(workingDaysBetween(on, due.day, years)).toEqual({ ok: true, days: termDays })
    }),
  )
})
test('an extension reaches two months at most, and keeps the end of a month', () => {
  expect(latestExtension('2023-04-19')).toBe('2023-06-19')
  expect(latestExtension('2023-12-31')).toBe('2024-02-29')
  expect(latestExtension('2022-12-31')).toBe('2023-02-28')
  fc.assert(
    fc.property(someDay, (on) => {
      const last = latestExtension(on)
      const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
      expect(months(last) - months(on)).toBe(2)
      expect(last.slice(8) <= on.slice(8)).toBe(true)
    }),
  )
})

test.each([
  [[], '2023-04-19', 15],
  [[['2023-05-01', 10]], '2023-04-30', 15],
  [[['2023-05-01', 10]], '2023-05-01', 10],
  [
    [
      ['2023-06-01', 5],
      ['2023-05-01', 10],
    ],
    '2023-07-01',
    5,
  ],
] as const)('terms %j on %s: %i days', (terms, on, days) => {
  const all = terms.map(([from, each], at) => ({ id: id(at), from, days: each, basis: 'приказ' }))
  expect(termDaysOn(all, on)).toBe(days)
})

describe('never', () => {
  test('an answer before the receipt, and never two of one opening', () => {
    expect(keys(wrongAnswer(appeal, '2023-04-18'))).toEqual(['on: input.beforeReceipt'])
    expect(wrongAnswer(appeal, '2023-04-19')).toEqual([])
    const answered = { ...appeal, answers: [answer('2023-04-25')] }
    expect(keys(wrongAnswer(answered, '2023-04-26'))).toEqual(['on: input.appealAnswered'])
    const again = { ...answered, reopenings: [reopened('2023-05-02')] }
    expect(wrongAnswer(again, '2023-05-02')).toEqual([])
    expect(keys(wrongAnswer(again, '2023-05-01'))).toEqual(['on: input.beforeReceipt'])
  })
  test('an extension after the term, twice, to an earlier day or beyond two months', () => {
    const of = (on: string, until: string, card = appeal) => keys(wrongExtension(card, { on, until }, years))
    expect(of('2023-05-15', '2023-06-19')).toEqual([])
    expect(of('2023-05-16', '2023-06-19')).toEqual(['on: input.termOver'])
    expect(of('2023-05-10', '2023-05-15')).toEqual(['until: input.notLater'])
    expect(of('2023-05-10', '2023-05-16')).toEqual([])
    expect(of('2023-05-10', '2023-06-20')).toEqual(['until: input.twoMonths'])
    const twice = { ...appeal, extensions: [extension('2023-05-10', '2023-06-01')] }
    expect(of('2023-05-20', '2023-06-10', twice)).toEqual(['until: input.appealExtended'])
    expect(of('2023-05-01', '2023-06-10', { ...appeal, answers: [answer('2023-04-25')] })).toEqual([
      'on: input.appealAnswered',
    ])
    expect(of('2023-05-01', '2023-06-10', { ...appeal, kind: 'thanks' })).toEqual([
      'until: input.appealNoTerm',
    ])
    expect(appealState(twice, years, '2023-06-01')).toMatchObject({ kind: 'soon', workingDays: 0 })
  })
  test('a reopening of what is open, or before its answer', () => {
    expect(keys(wrongReopening(appeal, '2023-05-01'))).toEqual(['on: input.appealOpen'])
    const answered = { ...appeal, answers: [answer('2023-04-25')] }
    expect(keys(wrongReopening(answered, '2023-04-24'))).toEqual(['on: input.beforeAnswer'])
    expect(wrongReopening(answered, '2023-04-25')).toEqual([])
    expect(keys(wrongReopening({ ...answered, withdrawnWhy: 'дважды' }, '2023-05-01'))).toEqual([
      'id: input.appealWithdrawn',
    ])
  })
  test('a receipt after what followed, or in another year; an answer moved past its reopening', () => {
    const answered = { ...appeal, answers: [answer('2023-04-25')] }
    expect(wrongReceipt(answered, '2023-04-25')).toEqual([])
    expect(keys(wrongReceipt(answered, '2023-04-26'))).toEqual(['receivedOn: input.afterStep'])
    expect(keys(wrongReceipt(answered, '2022-04-19'))).toEqual(['receivedOn: input.appealYear'])
    const again = { ...answered, reopenings: [reopened('2023-05-02')] }
    expect(wrongCorrection(again, { opening: 1, on: '2023-05-02' })).toEqual([])
    expect(keys(wrongCorrection(again, { opening: 1, on: '2023-05-03' }))).toEqual([
      'on: input.afterReopening',
    ])
    expect(keys(wrongCorrection(again, { opening: 2, on: '2023-05-01' }))).toEqual([
      'on: input.beforeReceipt',
    ])
  })
})

test('what went on after three working days went late', () => {
  const at = (on: string) => isForwardedLate(appeal, { opening: 1, on }, years)
  expect([at('2023-04-24'), at('2023-04-25')]).toEqual([false, true])
  expect(isForwardedLate(appeal, { opening: 1, on: '2023-04-24' }, [])).toBeNull()
})

test('overdue ones come first, then by the nearest term; the median counts every answer', () => {
  const all: AppealCard[] = [
    { ...appeal, id: id(2), number: 2, receivedOn: '2023-05-10', answers: [answer('2023-05-12')] },
    { ...appeal, id: id(3), number: 3, receivedOn: '2023-05-15' },
    { ...appeal, id: id(4), number: 4, receivedOn: '2023-05-12' },
    appeal,
    {
      ...appeal,
      id: id(5),
      number: 5,
      answers: [answer('2023-04-20'), answer('2023-05-10', 2)],
      reopenings: [reopened('2023-05-02')],
    },
  ]
  const standings = appealStandings(all, years, '2023-05-20')
  expect(standings.map(({ appeal: each }) => each.number)).toEqual([1, 4, 3, 2, 5])
  const overview = appealOverview(standings, years)
  expect(overview.counts).toMatchObject({ overdue: 1, open: 2, answered: 2 })
  expect(overview).toMatchObject({ late: 0, medianDays: 2 })
  expect(answeredAppeals(all).map(({ number, answeredOn }) => [number, answeredOn])).toEqual([
    ['2/2023', '2023-05-12'],
    ['5/2023', '2023-05-10'],
  ])
  expect(
    answeredAppeals([{ ...appeal, answers: [answer('2023-04-25')], reopenings: [reopened('2023-05-02')] }]),
  ).toEqual([])
  expect(lastOpening(all[4] ?? appeal)).toEqual({ opening: 2, on: '2023-05-02', termDays: 5 })
})

const input = {
  placeId: id(9),
  receivedOn: '2023-04-19',
  channel: 'phone',
  kind: 'request',
  topic: 'dues',
  words: 'Посчитайте взнос',
  name: 'Асан',
  consentOn: '2023-04-19',
}
test.each([
  [{}, []],
  [{ isAnonymous: true }, ['isAnonymous: input.anonymous']],
  [{ isAnonymous: true, name: null, phone: '+77010000000' }, ['isAnonymous: input.anonymous']],
  [{ isAnonymous: true, name: null, consentOn: null }, []],
  [{ name: null, consentOn: null }, ['name: input.nameOrAnonymous']],
  [{ consentOn: null }, ['consentOn: input.consentOfName']],
  [{ words: '' }, ['words: input.required']],
  [{ receivedAt: '25:00' }, ['receivedAt: input.time']],
])('an appeal with %o', (change, faults) => {
  const { issues } = v.safeParse(appealInput, { ...input, ...change })
  expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual(faults)
})
