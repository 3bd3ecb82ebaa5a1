import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../project/records.ts'
import type { Expense } from './budget.ts'
import { expenseOf, moneyRecords } from '#tests/support/fixture-money.ts'
import { closingDays, moneyWarnings, warningsBefore } from './money-warnings.ts'
import { addDays } from '../calendar/day.ts'

const today = '2024-12-31'
const before = (expense: Expense, records: Partial<ProjectRecords> = {}) =>
  warningsBefore(expense, moneyRecords(records), today)
const kinds = (expense: Expense, records: Partial<ProjectRecords> = {}) =>
  before(expense, records).map((each) => each.kind)

describe('before an expense is saved', () => {
  it('nothing is said of an ordinary one', () => expect(kinds(expenseOf('1'))).toEqual([]))

  it('a line spent to its plan is no matter, a tiyn above it is', () => {
    expect(kinds(expenseOf('1', { amount: 100_000n }))).toEqual([])
    const [warning] = before(expenseOf('1', { amount: 100_001n }))
    expect(warning).toMatchObject({ kind: 'line', figures: { code: 'a', above: 1n, spent: 100_001n } })
  })

  it('a correction counts in place of what it corrects', () => {
    const expenses = [expenseOf('1', { amount: 90_000n })]
    expect(kinds(expenseOf('1', { amount: 95_000n }), { expenses })).toEqual([])
    expect(kinds(expenseOf('2', { amount: 10_001n }), { expenses })).toEqual(['line'])
  })

  it('the whole grant is watched with what was paid back', () => {
    const refunds = [{ id: 'r', paidOn: '2024-12-01', amount: 150_000n, documentNumber: '1' }]
    expect(kinds(expenseOf('1', { amount: 50_000n }), { refunds })).toEqual([])
    expect(kinds(expenseOf('1', { amount: 50_001n }), { refunds })).toEqual(['grant'])
  })

  it.each([
    ['2024-02-09', ['period']],
    ['2024-02-10', []],
    ['2024-11-30', []],
    ['2024-12-01', ['period']],
    ['2025-01-01', ['period', 'future']],
  ])('paid on %s: %j', (paidOn, expected) => {
    expect(kinds(expenseOf('1', { paidOn, documentDate: paidOn }))).toEqual(expected)
  })

  it('an amendment of the term moves the period', () => {
    const amendments = [
      {
        id: 'm',
        number: '1',
        signedOn: '2024-11-01',
        newEndsOn: '2024-12-15',
        newGrant: null,
        subject: {},
        changes: [],
      },
    ]
    expect(kinds(expenseOf('1', { paidOn: '2024-12-01' }), { amendments })).toEqual([])
  })

  it.each([
    ['invoice', '2024-03-05', []],
    ['invoice', '2024-03-06', ['late']],
    ['act', addDays('2024-03-05', closingDays), []],
    ['act', addDays('2024-03-05', closingDays + 1), ['late']],
    ['payslip', '2024-03-31', []],
    ['receipt', '2024-03-06', ['late']],
  ] as const)('%s of %s for a payment of 5 March: %j', (documentKind, documentDate, expected) => {
    expect(kinds(expenseOf('1', { documentKind, documentDate }))).toEqual(expected)
  })

  it('one document of one payee is known however it is written', () => {
    const expenses = [expenseOf('1', { payee: 'ТОО «Сыр Пласт»', documentNumber: '№ 42' })]
    const twin = expenseOf('2', { payee: 'Сыр пласт, ТОО', documentNumber: '42' })
    expect(before(twin, { expenses })[0]).toMatchObject({ kind: 'same', figures: { amount: 10_000n } })
    expect(kinds({ ...twin, documentNumber: '43' }, { expenses })).toEqual([])
    expect(kinds({ ...twin, payee: 'ТОО «Камыш»' }, { expenses })).toEqual([])
    expect(kinds({ ...twin, id: '1' }, { expenses })).toEqual([])
  })

  it('a payee that is a partner or the grantee is told', () => {
    const { organisation } = moneyRecords()
    const partner = {
      id: 'p',
      position: 1,
      kind: 'organisation' as const,
      contact: {},
      role: {},
      note: {},
      since: '2024-01-01',
    }
    const partners = [{ ...partner, name: { ru: 'ОО «Таза су»' } }]
    expect(kinds(expenseOf('1', { payee: '«ТАЗА СУ»' }), { partners })).toEqual(['partner'])
    expect(kinds(expenseOf('1', { payee: organisation.name.ru ?? '' }))).toEqual(['grantee'])
  })

  it('a number of spaces is none', () =>
    expect(kinds(expenseOf('1', { documentNumber: ' ' }))).toEqual(['document']))
})

describe('a project as it stands', () => {
  it('tells what the expenses lack, the gravest first, each with its place', () => {
    const expenses = [expenseOf('1', { amount: 150_000n }), expenseOf('2', { amount: 60_000n })]
    const evidenceLinks = [{ evidenceId: 'f', subject: 'expense' as const, subjectId: '1' }]
    const [file] = [{ id: 'f' } as ProjectRecords['evidence'][number]]
    const found = moneyWarnings(moneyRecords({ expenses, evidence: [file], evidenceLinks }), today)
    expect(found.map(({ kind, lineId, expenseId }) => [kind, lineId, expenseId])).toEqual([
      ['grant', null, null],
      ['line', 'a', null],
      ['file', 'a', '2'],
    ])
  })

  it('holds the budget against the grant, once there is a budget', () => {
    const of = (records: ProjectRecords) => moneyWarnings(records, today).map((each) => each.kind)
    const records = moneyRecords()
    expect(of(records)).toEqual([])
    expect(of({ ...records, project: { ...records.project, grant: 200_001n } })).toEqual(['plan'])
    expect(of({ ...records, budgetLines: [] })).toEqual([])
  })
})
