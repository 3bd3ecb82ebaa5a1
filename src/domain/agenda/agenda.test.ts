import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../account/account.ts'
import { mayRead } from '../account/read-permissions.ts'
import { addDays } from '../calendar/day.ts'
import { kazakhstanHolidays } from '../calendar/holidays/kz.ts'
import type { Finding } from '../check/finding.ts'
import type { EvidenceKind } from '../evidence/evidence.ts'
import type { ProjectRecords } from '../project/records.ts'
import { event, fixtureRecords } from '../report/build/fixture-records.ts'
import { agendaFor, agendaKinds, agendaRecordLimit, type Agenda, type AgendaKind } from './agenda.ts'
import { agendaOf } from './agenda-of.ts'

const holidays = kazakhstanHolidays.flatMap(({ days }) => days)
const agenda = (
  changes: Partial<ProjectRecords>,
  today = '2024-05-15',
  { findings = [], facts = [] }: { findings?: readonly Finding[]; facts?: readonly string[] } = {},
): Agenda =>
  agendaOf(fixtureRecords({ holidays, ...changes }), {
    today,
    findings,
    hasFact: (code) => facts.includes(code),
  })
const item = (found: Agenda, kind: AgendaKind) => found.items.find((one) => one.kind === kind)
const ids = (found: Agenda, kind: AgendaKind) => item(found, kind)?.records.map(({ id }) => id) ?? []

// Nineteenth of April 2023: the fifteenth working day is the fifteenth of May, past three holidays.
const [pattern] = fixtureRecords().letters
const letter = {
  ...pattern!,
  id: 'letter',
  number: '24',
  sentOn: '2023-04-19',
  addressee: { ru: 'Отдел ЖКХ' },
  addresseePerson: {},
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
  controlMonth: null,
  replyTermDays: 15,
}
const reply = {
  id: 'reply',
  letterId: 'letter',
  incomingNumber: '1',
  receivedOn: '2023-05-10',
  replyClass: 'satisfied' as const,
  summary: {},
  forwardedTo: {},
  extendedTo: null,
}

describe('replies', () => {
  const waiting = (today: string, changes: Partial<ProjectRecords> = {}) =>
    agenda({ letters: [letter], replies: [], ...changes }, today)

  test('on the day of its term a reply is due, the day after it is overdue', () => {
    expect(item(waiting('2023-05-15'), 'reply.soon')?.records[0]).toMatchObject({
      day: '2023-05-15',
      days: 0,
    })
    expect(item(waiting('2023-05-15'), 'reply.overdue')).toBeUndefined()
    expect(item(waiting('2023-05-16'), 'reply.overdue')?.records[0]).toMatchObject({ mark: '24', days: -1 })
    expect(item(waiting('2023-05-16'), 'reply.soon')).toBeUndefined()
  })

  test('five working days before its term it is soon, six before it is not; a holiday and a weekend count nothing', () => {
    // Monday 8 May 2023 is a day off for Sunday's 7 May, Tuesday the ninth a holiday, 13 and 14 a weekend.
    expect(item(waiting('2023-05-05'), 'reply.soon')?.records[0]?.days).toBe(4)
    expect(item(waiting('2023-05-08'), 'reply.soon')?.records[0]?.days).toBe(4)
    expect(item(waiting('2023-05-04'), 'reply.soon')?.records[0]?.days).toBe(5)
    expect(item(waiting('2023-05-03'), 'reply.soon')).toBeUndefined()
  })

  test('on a weekend after the term the delay is counted in working days', () => {
    expect(item(waiting('2023-05-20'), 'reply.overdue')?.records[0]?.days).toBe(-4)
    expect(item(waiting('2023-05-22'), 'reply.overdue')?.records[0]?.days).toBe(-5)
  })

  test('an answered letter waits for nothing', () => {
    const found = waiting('2023-06-01', { replies: [reply] })
    expect([item(found, 'reply.overdue'), item(found, 'reply.soon')]).toEqual([undefined, undefined])
    expect(found.deadlines.filter(({ kind }) => kind === 'replyTerm')).toEqual([])
  })

  test('a year without its table is asked for, never counted by another year', () => {
    const found = waiting('2023-05-16', { holidays: [] })
    expect(item(found, 'reply.overdue')).toBeUndefined()
    expect(item(found, 'holiday.missing')).toMatchObject({ count: 1, records: [{ mark: '2023' }] })
  })

  test('the longest overdue stands first', () => {
    const letters = ['2023-04-24', '2023-04-19', '2023-04-21'].map((sentOn, index) => ({
      ...letter,
      id: `l${index}`,
      sentOn,
    }))
    expect(ids(waiting('2023-06-30', { letters }), 'reply.overdue')).toEqual(['l1', 'l2', 'l0'])
  })
})

describe('activities', () => {
  const [pattern] = fixtureRecords().activities
  const activity = (id: string, plannedFrom: string, plannedTo: string) => ({
    ...pattern!,
    id,
    code: id,
    plannedFrom,
    plannedTo,
  })
  // A Wednesday; its week is 13 to 19 May.
  const today = '2024-05-15'
  const found = (
    activities: ProjectRecords['activities'],
    more: Parameters<typeof agenda>[2] = {},
    events: ProjectRecords['events'] = [],
  ) => agenda({ activities, events }, today, more)

  test('one that ended yesterday without a fact is late, one that ends today is not', () => {
    const late = found([activity('a', '2024-04-01', '2024-05-14'), activity('b', '2024-04-01', '2024-05-15')])
    expect(ids(late, 'activity.late')).toEqual(['a'])
    expect(ids(late, 'activity.week')).toEqual(['b'])
  })

  test('an event makes it done, a cancelled one does not, a record of another kind that counts does', () => {
    const ended = [activity('a', '2024-04-01', '2024-05-14')]
    expect(ids(found(ended, {}, [event('e', '2024-05-01', { activityId: 'a' })]), 'activity.late')).toEqual(
      [],
    )
    const cancelled = event('e', '2024-05-01', { activityId: 'a', isCancelled: true })
    expect(ids(found(ended, {}, [cancelled]), 'activity.late')).toEqual(['a'])
    const indicators = fixtureRecords().indicators.map((one) => ({ ...one, activityId: 'a' }))
    const counted = agenda({ activities: ended, events: [], indicators }, today, { facts: ['3.1.a'] })
    expect(ids(counted, 'activity.late')).toEqual([])
  })

  test('this week ends on Sunday: what begins then is in it, what begins on Monday is not', () => {
    const week = found([
      activity('sunday', '2024-05-19', '2024-06-01'),
      activity('monday', '2024-05-20', '2024-06-01'),
    ])
    expect(ids(week, 'activity.week')).toEqual(['sunday'])
  })

  test('what begins or ends this week stands before what goes on', () => {
    const week = found([
      activity('through', '2024-04-01', '2024-05-20'),
      activity('ends', '2024-04-01', '2024-05-19'),
      activity('begins', '2024-05-13', '2024-08-01'),
    ])
    expect(ids(week, 'activity.week')).toEqual(['ends', 'begins', 'through'])
    expect(item(week, 'activity.week')?.records.map(({ days }) => days)).toEqual([4, 78, 5])
  })
})

describe('evidence', () => {
  const file = (id: string, kind: EvidenceKind) => ({
    id,
    kind,
    fileName: id,
    sha256: '0',
    mediaType: 'image/jpeg',
    sizeBytes: 1,
    perceptualHash: null,
    takenAt: null,
    lat: null,
    lon: null,
    recordedBy: 'a',
    recordedAt: '2024-05-01T00:00:00Z',
  })
  const proof = (evidenceId: string, subjectId: string) => ({
    evidenceId,
    subject: 'event' as const,
    subjectId,
  })
  const events = [event('bare', '2024-05-01'), event('shot', '2024-05-02'), event('full', '2024-05-03')]
  const evidence = [file('photo', 'photo'), file('sheet', 'sheet')]
  const evidenceLinks = [proof('photo', 'shot'), proof('photo', 'full'), proof('sheet', 'full')]

  test('an event without a file lacks evidence, one with a file does not', () => {
    expect(ids(agenda({ events, evidence, evidenceLinks }), 'evidence.missing')).toEqual(['bare'])
  })

  test('where the activity asks for a kind, another kind is not enough', () => {
    const activities = fixtureRecords().activities.map((one) => ({
      ...one,
      requiredEvidence: ['sheet' as const],
    }))
    const found = agenda({ events, evidence, evidenceLinks, activities })
    expect(ids(found, 'evidence.missing')).toEqual(['shot', 'bare'])
  })

  test('a cancelled event needs none; a link to another subject of the same id is none', () => {
    const cancelled = events.map((one) => ({ ...one, isCancelled: true }))
    expect(item(agenda({ events: cancelled }), 'evidence.missing')).toBeUndefined()
    const links = [{ ...proof('photo', 'bare'), subject: 'letter' as const }]
    expect(item(agenda({ events, evidence, evidenceLinks: links }), 'evidence.missing')?.count).toBe(3)
  })

  test('many are counted whole and shown few', () => {
    const many = Array.from({ length: 40 }, (_, index) => event(`m${index}`, addDays('2024-04-01', index)))
    const found = item(agenda({ events: many, evidence: [], evidenceLinks: [] }), 'evidence.missing')
    expect([found?.count, found?.records.length, found?.records[0]?.id]).toEqual([
      40,
      agendaRecordLimit,
      'm39',
    ])
  })
})

describe('money', () => {
  const filed = fixtureRecords().expenses.map(({ id }) => ({
    evidenceId: 'f',
    subject: 'expense' as const,
    subjectId: id,
  }))

  test('an expense needs a number and a file', () => {
    expect(item(agenda({ evidenceLinks: filed }), 'expense.undocumented')).toBeUndefined()
    expect(item(agenda({ evidenceLinks: filed.slice(1) }), 'expense.undocumented')?.count).toBe(1)
    const expenses = fixtureRecords().expenses.map((one) => ({ ...one, documentNumber: ' ' }))
    expect(item(agenda({ expenses, evidenceLinks: filed }), 'expense.undocumented')?.count).toBe(3)
  })

  test('a line spent to the last tiyn is not overspent, one tiyn more is', () => {
    expect(item(agenda({}), 'line.overspent')).toBeUndefined()
    const expenses = fixtureRecords().expenses.map((one) => ({ ...one, amount: one.amount + 1n }))
    expect(ids(agenda({ expenses }), 'line.overspent')).toEqual(['pay', 'tax', 'buy'])
  })
})

describe('texts and findings', () => {
  test('a field written in one language is missing in the other', () => {
    const narratives = [{ field: 'goal' as const, kind: null, text: { ru: 'Чистое село' }, version: 1 }]
    const missing = item(agenda({ narratives }), 'text.missing')
    expect(missing?.count).toBe(21)
    const blank = [{ field: 'goal' as const, kind: null, text: { ru: ' ' }, version: 1 }]
    expect(item(agenda({ narratives: blank }), 'text.missing')?.count).toBe(22)
  })

  test('errors and warnings are counted by rule, notes are not', () => {
    const finding = (rule: Finding['rule'], severity: Finding['severity']): Finding => ({
      rule,
      severity,
      variant: 'x',
      places: [],
      figures: {},
    })
    const findings = [
      finding('money.unit', 'error'),
      finding('money.unit', 'error'),
      finding('date.count', 'error'),
      finding('text.copied', 'note'),
    ]
    const found = agenda({}, '2024-05-15', { findings })
    expect(item(found, 'check.errors')).toMatchObject({
      count: 3,
      records: [
        { id: 'money.unit', days: 2 },
        { id: 'date.count', days: 1 },
      ],
    })
    expect(item(found, 'check.warnings')).toBeUndefined()
  })
})

describe('a project', () => {
  test('that has nothing yet is told where to begin', () => {
    const empty = { activities: [], indicators: [], budgetLines: [], expenses: [], events: [], letters: [] }
    expect(
      agenda(empty)
        .items.slice(0, 2)
        .map(({ kind }) => kind),
    ).toEqual(['plan.empty', 'budget.empty'])
    expect(item(agenda({ events: [] }), 'journal.empty')).toBeDefined()
  })

  test('counts its own end among the deadlines, by the contract with its amendments', () => {
    const last = (found: Agenda) => found.deadlines.find(({ kind }) => kind === 'projectEnd')?.day
    expect(last(agenda({}))).toBe('2024-11-30')
    const amended = {
      id: 'a',
      number: '1',
      signedOn: '2024-10-01',
      newEndsOn: '2024-12-20',
      newGrant: null,
      changes: [],
      subject: {},
    }
    expect(last(agenda({ amendments: [amended] }))).toBe('2024-12-20')
    expect(last(agenda({}, '2024-11-30'))).toBe('2024-11-30')
    expect(agenda({}, '2024-12-01').deadlines).toEqual([])
  })

  test('puts what is overdue before what is now, soon and open', () => {
    const found = agenda({ letters: [letter], replies: [], expenses: [], budgetLines: [] }, '2024-05-15')
    const order = ['overdue', 'now', 'soon', 'open']
    const ranks = found.items.map(({ urgency }) => order.indexOf(urgency))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(found.items[0]?.kind).toBe('reply.overdue')
  })
})

describe('who sees what', () => {
  const whole: Agenda = {
    items: (Object.keys(agendaKinds) as AgendaKind[]).map((kind) => ({
      kind,
      urgency: 'now',
      count: 1,
      records: [],
    })),
    deadlines: agenda({ letters: [letter], replies: [] }, '2023-05-01').deadlines,
  }

  test.each(roles)('a %s sees nothing of a subject that is closed to them, and all that is open', (role) => {
    const { items, deadlines } = agendaFor(whole, role)
    const open = whole.items.filter(({ kind }) => mayRead(role, agendaKinds[kind]))
    expect(items).toEqual(open)
    expect(deadlines.every(({ subject }) => mayRead(role, subject))).toBe(true)
  })

  test('an accountant sees money and no letters, an activist neither, a monitor nothing', () => {
    const kinds = (role: (typeof roles)[number]) => agendaFor(whole, role).items.map(({ kind }) => kind)
    expect(kinds('accountant')).toContain('expense.undocumented')
    expect(kinds('accountant')).not.toContain('reply.overdue')
    expect(kinds('activist')).not.toContain('expense.undocumented')
    expect(kinds('activist')).toContain('activity.week')
    expect(kinds('monitor')).toEqual([])
  })
})

// Whatever day it is, what is overdue is not also soon, and no record is counted twice.
test('on any day a letter stands in one item at most', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2022-12-01', days))
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 6 }), (today, sent) => {
      const letters = sent.map((sentOn, index) => ({ ...letter, id: `l${index}`, sentOn }))
      const found = agenda({ letters, replies: [] }, today)
      const counts = (['reply.overdue', 'reply.soon'] as const).map((kind) => item(found, kind)?.count ?? 0)
      const due = found.deadlines.filter(({ kind }) => kind === 'replyTerm').length
      expect(counts[0]! + due).toBe(letters.length)
      expect(counts[1]).toBeLessThanOrEqual(due)
    }),
  )
})
