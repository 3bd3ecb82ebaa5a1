import { describe, expect, it } from 'vitest'
import type { Evidence, EvidenceLink, EvidenceSubject } from '../evidence/evidence.ts'
import type { Event } from '../event/event.ts'
import type { ProjectRecords } from '../project/records.ts'
import { event, fixtureRecords } from '../report/build/fixture-records.ts'
import { checkRecords } from './check-records.ts'
import type { Finding, RuleId } from './finding.ts'

const today = '2024-06-20'
const found = (changes: Partial<ProjectRecords>, rule: RuleId, on = today): Finding[] =>
  checkRecords(fixtureRecords(changes), on).filter((finding) => finding.rule === rule)
const variants = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.variant)

const file = (id: string, changes: Partial<Evidence> = {}): Evidence => ({
  id,
  kind: 'photo',
  fileName: `${id}.jpg`,
  sha256: id.padEnd(64, '0'),
  mediaType: 'image/jpeg',
  sizeBytes: 1000,
  perceptualHash: null,
  takenAt: null,
  lat: null,
  lon: null,
  recordedBy: 'person',
  recordedAt: '2024-04-15T12:00:00Z',
  ...changes,
})
const link = (evidenceId: string, subjectId: string, subject: EvidenceSubject = 'event'): EvidenceLink => ({
  evidenceId,
  subject,
  subjectId,
})

/** Every record of the fixture with a file of its own. */
function proven(): Partial<ProjectRecords> {
  const records = fixtureRecords()
  const subjects: [EvidenceSubject, readonly { readonly id: string }[]][] = [
    ['event', records.events],
    ['expense', records.expenses],
    ['letter', records.letters],
    ['publication', records.publications],
  ]
  const links = subjects.flatMap(([subject, all]) =>
    all.map((one) => link(`file-${one.id}`, one.id, subject)),
  )
  return { evidence: links.map((one) => file(one.evidenceId, { kind: 'sheet' })), evidenceLinks: links }
}

describe('a project with its evidence', () => {
  it('gives no finding', () => {
    const holidays = [{ day: '2024-01-01', kind: 'holiday' as const, name: {}, source: 'law' }]
    expect(checkRecords(fixtureRecords({ ...proven(), holidays }), today)).toEqual([])
  })
})

describe('evidence.none', () => {
  it('finds events without any file, one finding an activity', () => {
    const findings = found({}, 'evidence.none').filter((finding) => finding.variant === 'event')
    expect(findings.map((finding) => finding.figures)).toEqual([
      { activity: '1.1', count: 3 },
      { activity: '2.1', count: 1 },
    ])
  })
  it('finds events without the kind their activity requires', () => {
    const activities = fixtureRecords().activities.map((one) => ({
      ...one,
      requiredEvidence: ['photo' as const],
    }))
    expect(variants(found({ ...proven(), activities }, 'evidence.none'))).toEqual([
      'kind.photo',
      'kind.photo',
    ])
  })
  it('asks nothing of a cancelled event', () => {
    const events = [event('e9', '2024-05-01', { isCancelled: true })]
    expect(found({ ...proven(), events, participantGroups: [], coveredNgos: [] }, 'evidence.none')).toEqual(
      [],
    )
  })
})

describe('evidence.reused', () => {
  const shared = (a: EvidenceLink, b: EvidenceLink, files = [file('f')]): Partial<ProjectRecords> => ({
    evidence: files,
    evidenceLinks: [a, b],
  })
  it('finds one file behind two events', () => {
    expect(found(shared(link('f', 'e1'), link('f', 'e2')), 'evidence.reused')).toMatchObject([
      { variant: 'same', severity: 'error', figures: { count: 2 } },
    ])
  })
  it('allows a meeting and the recommendation agreed there', () => {
    expect(found(shared(link('f', 'e1'), link('f', 'r1', 'recommendation')), 'evidence.reused')).toEqual([])
  })
  it('allows two payments of one document, not of two', () => {
    const links = [link('f', 'expense-pay', 'expense'), link('f', 'expense-tax', 'expense')] as const
    expect(found(shared(...links), 'evidence.reused')).toHaveLength(1)
    const expenses = fixtureRecords().expenses.map((one) => ({ ...one, documentNumber: '7' }))
    expect(found({ ...shared(...links), expenses }, 'evidence.reused')).toEqual([])
  })
  it.each([
    ['f0f0a5a53c3c9696', 'f0f0a5a53c3c9699', 'similar'],
    ['f0f0a5a53c3c9696', 'f0f0a5a53c3c9669', null],
    ['0000000000000000', '0000000000000001', null],
  ])('a copy saved again: %s and %s', (first, second, variant) => {
    const files = [file('f', { perceptualHash: first }), file('g', { perceptualHash: second })]
    const findings = found(shared(link('f', 'e1'), link('g', 'e2'), files), 'evidence.reused')
    expect(variants(findings)).toEqual(variant === null ? [] : [variant])
  })
})

describe('evidence.time and evidence.place', () => {
  const photo = (changes: Partial<Evidence>, eventId = 'e3'): Partial<ProjectRecords> => ({
    evidence: [file('f', changes)],
    evidenceLinks: [link('f', eventId)],
  })
  it.each([
    ['2024-05-13T23:59:00', 1],
    ['2024-05-14T08:00:00', 0],
    ['2024-05-15T23:59:00', 0],
    ['2024-05-16T00:01:00', 1],
    [null, 0],
  ])('a photo of %s for 14–15 May', (takenAt, count) => {
    expect(found(photo({ takenAt }), 'evidence.time')).toHaveLength(count)
  })
  it.each([
    [44.8, 0],
    [44.8175, 0],
    [44.8185, 1],
    [null, 0],
  ])('a photo at latitude %s for a village at 44.8', (lat, count) => {
    expect(found(photo({ lat, lon: lat === null ? null : 65.5 }), 'evidence.place')).toHaveLength(count)
  })
  it('a city is too wide for one point', () => {
    const places = fixtureRecords().places.map((place) => ({ ...place, kind: 'city' as const }))
    expect(found({ ...photo({ lat: 45, lon: 65.5 }), places }, 'evidence.place')).toEqual([])
  })
})

describe('expense.document', () => {
  it('finds expenses without number and without file', () => {
    const expenses = fixtureRecords().expenses.map((one, i) =>
      i === 0 ? { ...one, documentNumber: ' ' } : one,
    )
    expect(variants(found({ expenses }, 'expense.document'))).toEqual(['number', 'file'])
  })
  it('finds a line spent above its plan, not one spent to its plan', () => {
    const { budgetLines } = fixtureRecords()
    expect(found(proven(), 'expense.document')).toEqual([])
    const lower = budgetLines.map((line) =>
      line.id === 'pay' ? { ...line, planned: line.planned - 1n } : line,
    )
    expect(variants(found({ ...proven(), budgetLines: lower }, 'expense.document'))).toEqual(['aboveLine'])
  })
})

describe('attendance.overlap', () => {
  const sheet = (names: readonly string[]): Event['attendance'] => ({
    kind: 'sheet',
    people: names.map((name) => ({ name, gender: null, social: null, age: null })),
  })
  const two = (changes: Partial<Event>, name = 'ЕРЖАНОВ  Серик'): Finding[] =>
    found(
      {
        events: [
          event('a', '2024-05-01', { attendance: sheet(['Асанова Дана', 'Ержанов Серик']) }),
          event('b', '2024-05-01', { placeId: 'birlik', attendance: sheet([name]), ...changes }),
        ],
      },
      'attendance.overlap',
    )
  it('finds one name in two villages at once and tells the rows, not the name', () => {
    const [finding] = two({ startsAt: '11:59', endsAt: '13:00' })
    expect(finding?.places.map((place) => place.row)).toEqual([2, 1])
    expect(JSON.stringify(finding)).not.toContain('Ержанов')
  })
  it.each<[string, Partial<Event>]>([
    ['an hour later', { startsAt: '12:00', endsAt: '13:00' }],
    ['in the same place', { placeId: 'aksu' }],
    ['without hours', { startsAt: null }],
    ['on another day', { startsOn: '2024-05-02', endsOn: '2024-05-02' }],
    ['cancelled', { isCancelled: true }],
  ])('is silent %s', (_name, changes) => expect(two(changes)).toEqual([]))
  it('is silent on initials', () => expect(two({}, 'Ержанов С.')).toEqual([]))
})

describe('reply.overdue', () => {
  const holidays = [{ day: '2024-01-01', kind: 'holiday' as const, name: {}, source: 'law' }]
  const overdue = (on: string, changes: Partial<ProjectRecords> = {}) =>
    variants(found({ holidays, ...changes }, 'reply.overdue', on))
  it('is silent up to the last working day and speaks on the next', () => {
    expect(overdue('2024-06-24')).toEqual([])
    expect(overdue('2024-06-25')).toEqual(['unanswered'])
  })
  it('is silent once an answer is recorded', () => {
    const reply = {
      id: 'a',
      letterId: 'l1',
      incomingNumber: '9',
      receivedOn: '2024-08-01',
      summary: {},
      forwardedTo: {},
      extendedTo: null,
    }
    expect(overdue('2024-09-01', { replies: [{ ...reply, replyClass: 'partly' }] })).toEqual([])
    // A forwarded letter has fifteen more working days: to 22 August.
    const forwarded = [{ ...reply, replyClass: 'forwarded' as const }]
    expect(overdue('2024-08-22', { replies: forwarded })).toEqual([])
    expect(overdue('2024-08-23', { replies: forwarded })).toEqual(['unanswered'])
  })
  it('says that a year has no table instead of guessing', () => {
    expect(overdue('2024-06-25', { holidays: [] })).toEqual(['noTable'])
  })
})

describe('pickup.unproven', () => {
  const pickup = (files: readonly Evidence[]): Finding[] =>
    found(
      {
        events: [event('p', '2024-05-01', { kind: 'pickupControl' })],
        evidence: files,
        evidenceLinks: files.map((one) => link(one.id, 'p')),
      },
      'pickup.unproven',
    )
  it('finds a single photo without hour and position', () => expect(pickup([file('f')])).toHaveLength(1))
  it('accepts a photo with both, a signed sheet, or two files', () => {
    expect(pickup([file('f', { takenAt: '2024-05-01T10:00:00', lat: 44.8, lon: 65.5 })])).toEqual([])
    expect(pickup([file('f', { kind: 'sheet' })])).toEqual([])
    expect(pickup([file('f'), file('g')])).toEqual([])
  })
  it('leaves a pick-up without any file to evidence.none', () => expect(pickup([])).toEqual([]))
})
