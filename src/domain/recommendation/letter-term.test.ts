import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { holidayYears, type Holiday } from '../calendar/holiday.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { letterStandings, letterState, lettersToRemind, skippedDays, termSteps } from './letter-term.ts'
import type { Letter, Reply, ReplyClass } from './recommendation.ts'

const special = (day: string, name: string): Holiday => ({
  day,
  kind: 'holiday',
  name: { ru: name },
  source: '',
})
const holidays = [
  special('2023-05-01', 'Праздник единства'),
  special('2023-05-08', 'Выходной'),
  special('2023-05-09', 'День Победы'),
  special('2023-12-18', 'Выходной'),
  special('2024-01-01', 'Новый год'),
  special('2024-01-02', 'Новый год'),
]
const years = holidayYears(holidays)

const letter = (changes: Partial<Letter> = {}): Letter => ({
  id: 'letter',
  number: '24',
  sentOn: '2023-04-19',
  addressee: { ru: 'Отдел ЖКХ' },
  addresseePerson: {},
  controlMonth: null,
  subject: {},
  body: {},
  recommendationIds: [],
  enclosures: {},
  signer: {},
  signerPosition: {},
  executor: {},
  executorPhone: null,
  registeredNumber: null,
  registeredOn: null,
  reminderOf: null,
  replyTermDays: 15,
  ...changes,
})
const reply = (receivedOn: string, replyClass: ReplyClass, changes: Partial<Reply> = {}): Reply => ({
  id: receivedOn,
  letterId: 'letter',
  incomingNumber: '3-11',
  receivedOn,
  replyClass,
  forwardedTo: {},
  extendedTo: null,
  summary: {},
  ...changes,
})
const state = (today: string, replies: readonly Reply[] = [], of: Letter = letter()) =>
  letterState(of, replies, years, today)

describe('the term of an answer', () => {
  it('ends on the last of its working days, which still counts', () => {
    expect(state('2023-05-15')).toEqual({ kind: 'waiting', due: '2023-05-15', workingDays: 0 })
    expect(state('2023-05-16')).toEqual({ kind: 'overdue', due: '2023-05-15', workingDays: 1 })
    expect(state('2023-05-12')).toMatchObject({ workingDays: 1 })
  })
  it('runs from the day of registration where it is known', () => {
    const registered = letter({ registeredNumber: '3-11/77', registeredOn: '2023-04-27' })
    expect(state('2023-05-23', [], registered)).toMatchObject({ kind: 'waiting', due: '2023-05-23' })
  })
  it('is very overdue when a whole term more has gone by', () => {
    const end = addWorkingDays('2023-05-15', 15, years)
    const last = end.ok ? end.day : ''
    expect(state(last)).toMatchObject({ kind: 'overdue', workingDays: 15 })
    expect(state(addDays(last, 1))).toMatchObject({ kind: 'veryOverdue', workingDays: 16 })
  })
  it('is not guessed from the holidays of another year', () => {
    expect(state('2025-03-03', [], letter({ sentOn: '2025-02-03' }))).toEqual({
      kind: 'noTable',
      missingYear: 2025,
    })
    expect(state('2025-03-03')).toEqual({ kind: 'noTable', missingYear: 2025 })
  })
  it('begins anew where the letter was forwarded, and ends on the day of an extension', () => {
    const forwarded = reply('2023-04-24', 'forwarded')
    expect(state('2023-05-18', [forwarded])).toMatchObject({ kind: 'waiting', due: '2023-05-18' })
    const extended = reply('2023-05-10', 'extended', { extendedTo: '2023-06-30' })
    expect(state('2023-06-30', [extended, forwarded])).toMatchObject({ kind: 'waiting', due: '2023-06-30' })
    expect(state('2023-07-03', [forwarded, extended])).toMatchObject({ kind: 'overdue', workingDays: 1 })
    expect(termSteps(letter(), [extended, forwarded], years).map(({ kind, due }) => [kind, due])).toEqual([
      ['sent', '2023-05-15'],
      ['forwarded', '2023-05-18'],
      ['extended', '2023-06-30'],
    ])
  })
  it('is over with an answer, late or in time; the newest answer stands', () => {
    expect(state('2023-09-01', [reply('2023-05-15', 'refused')])).toMatchObject({
      kind: 'answered',
      answer: 'refused',
      isLate: false,
    })
    const twice = [reply('2023-06-01', 'satisfied'), reply('2023-05-16', 'partly')]
    expect(state('2023-09-01', twice)).toMatchObject({ answer: 'satisfied', isLate: true })
  })
  it('leaves replies to other letters alone', () => {
    expect(state('2023-05-16', [reply('2023-05-10', 'satisfied', { letterId: 'other' })]).kind).toBe(
      'overdue',
    )
  })
})

test('what a term skipped is told: weekends by number, holidays by name', () => {
  const { weekendDays, special: named } = skippedDays({ from: '2023-04-19', due: '2023-05-15' }, holidays)
  expect(weekendDays).toBe(8)
  expect(named.map((holiday) => holiday.day)).toEqual(['2023-05-01', '2023-05-08', '2023-05-09'])
})

test('fifteen working days, weekends and holidays are all days of the term', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }), (after, days) => {
      const from = addDays('2023-01-02', after)
      const due = addWorkingDays(from, days, years)
      if (!due.ok) return
      const { weekendDays, special: named } = skippedDays({ from, due: due.day }, holidays)
      expect(addDays(from, days + weekendDays + named.length)).toBe(due.day)
    }),
  )
})

describe('the register', () => {
  const letters = [
    letter({ id: 'answered', number: '1', sentOn: '2023-03-20' }),
    letter({ id: 'late', number: '2', sentOn: '2023-04-19' }),
    letter({ id: 'later', number: '3', sentOn: '2023-04-03' }),
    letter({ id: 'soon', number: '4', sentOn: '2023-05-15' }),
    letter({ id: 'again', number: '5', sentOn: '2023-05-22', reminderOf: 'later' }),
  ]
  const replies = [reply('2023-04-03', 'satisfied', { letterId: 'answered' })]
  const on = (today: string, also: readonly Reply[] = []) =>
    letterStandings({ letters, replies: [...replies, ...also], holidays }, today)

  it('begins with what is longest overdue', () => {
    expect(on('2023-05-25').map(({ letter: each }) => each.id)).toEqual([
      'later',
      'late',
      'soon',
      'again',
      'answered',
    ])
  })
  it('asks to remind of overdue letters nobody has reminded of since their term', () => {
    expect(lettersToRemind(on('2023-05-25')).map(({ letter: each }) => each.id)).toEqual(['late'])
  })
  it('counts a reminder as answered with its letter', () => {
    const answered = on('2023-09-25', [reply('2023-06-01', 'partly', { letterId: 'later' })])
    expect(answered.find(({ letter: each }) => each.id === 'again')?.state).toMatchObject({
      kind: 'answered',
      answer: 'partly',
    })
  })
})
