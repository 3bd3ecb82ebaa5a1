/* Generated and hand-made money for the tests of this folder. */
import fc from 'fast-check'
import { fixtureRecords } from '#domain/report/build/fixture-records.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { budgetCategories, type BudgetLine, type Expense } from '#domain/money/budget.ts'

/** A budget line of a thousand tenge. */
export const budgetLine = (id: string, changes: Partial<BudgetLine> = {}): BudgetLine => ({
  id,
  position: 1,
  code: id,
  category: 'purchases',
  title: { ru: `Строка ${id}` },
  planned: 100_000n,
  startsOn: null,
  endsOn: null,
  ...changes,
})

/** An expense of a hundred tenge with its own document, paid and dated inside the fixture's contract. */
export const expenseOf = (id: string, changes: Partial<Expense> = {}): Expense => ({
  id,
  budgetLineId: 'a',
  paidOn: '2024-03-05',
  amount: 10_000n,
  payee: `ТОО «Камыш ${id}»`,
  purpose: { ru: 'Мешки для сбора' },
  documentKind: 'invoice',
  documentNumber: id,
  documentDate: '2024-03-01',
  ...changes,
})

/** Records of which only the money, the partners and the contract are told. */
export function moneyRecords(changes: Partial<ProjectRecords> = {}): ProjectRecords {
  const base = fixtureRecords()
  const project = { ...base.project, startsOn: '2024-02-10', endsOn: '2024-11-30', grant: 200_000n }
  return {
    ...base,
    project,
    amendments: [],
    partners: [],
    budgetLines: [budgetLine('a'), budgetLine('b', { category: 'payroll' })],
    expenses: [],
    refunds: [],
    evidence: [],
    evidenceLinks: [],
    ...changes,
  }
}

const day = fc.integer({ min: -200, max: 600 }).map((days) => addDays('2024-02-10', days))
const tiyn = fc.bigInt({ min: 0n, max: 99_999_999_999n })

/** Any budget with any expenses. */
export const anyMoney: fc.Arbitrary<ProjectRecords> = fc
  .record({
    lines: fc.array(
      fc.record({
        category: fc.constantFrom(...budgetCategories),
        planned: tiyn,
        period: fc.option(fc.tuple(day, day), { nil: null }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    paid: fc.array(fc.record({ line: fc.nat(5), paidOn: day, amount: tiyn }), { maxLength: 12 }),
    refunds: fc.array(tiyn, { maxLength: 2 }),
  })
  .map(({ lines, paid, refunds }) =>
    moneyRecords({
      budgetLines: lines.map(({ category, planned, period }, index) =>
        budgetLine(String(index), {
          category,
          planned,
          ...(period ? { startsOn: period.toSorted()[0] ?? null, endsOn: period.toSorted()[1] ?? null } : {}),
        }),
      ),
      expenses: paid.map(({ line, paidOn, amount }, index) =>
        expenseOf(`e${index}`, { budgetLineId: String(line % lines.length), paidOn, amount }),
      ),
      refunds: refunds.map((amount, index) => ({
        id: `r${index}`,
        paidOn: '2024-12-01',
        amount,
        documentNumber: '1',
      })),
    }),
  )
