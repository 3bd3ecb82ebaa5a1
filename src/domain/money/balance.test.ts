import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumAmounts } from './amount.ts'
import { balanceOf, shareOf } from './balance.ts'
import { anyMoney, budgetLine, expenseOf, moneyRecords } from '#tests/support/fixture-money.ts'
import { plannedOn } from './signed-plan.ts'
import { moneyByMonth, spreadByMonth } from './money-by-month.ts'

describe('the balance', () => {
  it('tells planned, spent and left of each line, category and of all', () => {
    const expenses = [
      expenseOf('1'),
      expenseOf('2', { amount: 95_000n }),
      expenseOf('3', { budgetLineId: 'b' }),
    ]
    const refunds = [{ id: 'r', paidOn: '2024-12-01', amount: 500n, documentNumber: '1' }]
    const balance = balanceOf(moneyRecords({ expenses, refunds }))
    const [payroll, taxes, purchases] = balance.categories
    expect(purchases).toMatchObject({ planned: 100_000n, spent: 105_000n, left: -5_000n, share: 1.05 })
    expect(payroll?.lines[0]).toMatchObject({ planned: 100_000n, spent: 10_000n, left: 90_000n, share: 0.1 })
    expect(taxes).toMatchObject({ planned: 0n, spent: 0n, left: 0n, share: null, lines: [] })
    expect(balance).toMatchObject({
      grant: 200_000n,
      spent: 115_000n,
      refunded: 500n,
      inHand: 84_500n,
      unplanned: 0n,
    })
  })

  it('follows the amendments of the contract', () => {
    const amendments = [
      {
        id: 'm',
        number: '1',
        signedOn: '2024-05-01',
        newEndsOn: null,
        newGrant: 150_000n,
        subject: {},
        changes: [],
      },
    ]
    expect(balanceOf(moneyRecords({ amendments }))).toMatchObject({ grant: 150_000n, unplanned: -50_000n })
  })

  it('tells what was planned before the amendments moved money from line to line', () => {
    const moved = (id: string, before: bigint, after: bigint) =>
      ({ kind: 'budgetLine', id, before: String(before), after: String(after) }) as const
    const amendment = (number: string, signedOn: string, changes: readonly ReturnType<typeof moved>[]) => ({
      id: number,
      number,
      signedOn,
      newEndsOn: null,
      newGrant: null,
      subject: {},
      changes,
    })
    const amendments = [
      amendment('2', '2024-08-01', [moved('a', 130_000n, 150_000n), moved('b', 70_000n, 50_000n)]),
      amendment('1', '2024-05-01', [moved('a', 100_000n, 130_000n), moved('b', 100_000n, 70_000n)]),
    ]
    const line = budgetLine('a', { planned: 150_000n })
    const budgetLines = [line, budgetLine('b', { category: 'payroll', planned: 50_000n })]
    const balance = balanceOf(moneyRecords({ amendments, budgetLines }))
    expect(balance.categories[2]).toMatchObject({ planned: 150_000n, signed: 100_000n })
    expect(balance).toMatchObject({ planned: 200_000n, signed: 200_000n, unplanned: 0n })
    expect(plannedOn(line, amendments, '2024-04-30')).toBe(100_000n)
    expect(plannedOn(line, amendments, '2024-05-01')).toBe(130_000n)
    expect(plannedOn(line, amendments, '2024-08-01')).toBe(150_000n)
  })

  it('adds up to the tiyn, whatever is in it', () => {
    fc.assert(
      fc.property(anyMoney, (records) => {
        const balance = balanceOf(records)
        const lines = balance.categories.flatMap((each) => each.lines)
        expect(sumAmounts(lines.map((each) => each.spent))).toBe(balance.spent)
        expect(sumAmounts(records.expenses.map((each) => each.amount))).toBe(balance.spent)
        expect(sumAmounts(lines.map((each) => each.planned))).toBe(balance.planned)
        expect(balance.left).toBe(sumAmounts(lines.map((each) => each.left)))
        expect(balance.inHand + balance.spent + balance.refunded).toBe(balance.grant)
        expect(balance.unplanned + balance.planned).toBe(balance.grant)
      }),
    )
  })

  it('has a share of 1 only where all is spent', () => {
    expect(shareOf(99_999n, 100_000n)).toBe(0.9999)
    expect(shareOf(999_999n, 1_000_000n)).toBe(0.9999)
    expect(shareOf(100_000n, 100_000n)).toBe(1)
    expect(shareOf(0n, 0n)).toBeNull()
  })
})

describe('the plan by month', () => {
  it('gives a month the share of its days', () => {
    expect([...spreadByMonth(3_000n, '2024-04-01', '2024-04-30')]).toEqual([['2024-04', 3_000n]])
    expect([...spreadByMonth(6_100n, '2024-03-01', '2024-04-30')]).toEqual([
      ['2024-03', 3_100n],
      ['2024-04', 3_000n],
    ])
    expect([...spreadByMonth(1n, '2024-01-31', '2024-02-01')]).toEqual([
      ['2024-01', 0n],
      ['2024-02', 1n],
    ])
  })

  it('puts all on one month where the period is empty', () => {
    expect([...spreadByMonth(7n, '2024-05-02', '2024-05-01')]).toEqual([['2024-05', 7n]])
  })

  it('takes the line’s own period and counts payments where they were made', () => {
    const budgetLines = [budgetLine('a', { startsOn: '2024-06-01', endsOn: '2024-06-30' })]
    const expenses = [expenseOf('1', { paidOn: '2024-05-31' }), expenseOf('2', { paidOn: '2024-06-01' })]
    const months = moneyByMonth(moneyRecords({ budgetLines, expenses }))
    expect(months.map((each) => each.month)).toEqual(['2024-02', '2024-03', '2024-04', '2024-05', '2024-06'])
    expect(months.at(-2)).toMatchObject({
      planned: 0n,
      spent: 10_000n,
      plannedSoFar: 0n,
      spentSoFar: 10_000n,
    })
    expect(months.at(-1)).toMatchObject({ planned: 100_000n, plannedSoFar: 100_000n, spentSoFar: 20_000n })
  })

  it('adds up to the budget and to the expenses to the tiyn, each month once and in order', () => {
    fc.assert(
      fc.property(anyMoney, (records) => {
        const months = moneyByMonth(records)
        const names = months.map((each) => each.month)
        expect(names).toEqual([...new Set(names)].toSorted())
        const [planned, spent] = [months.map((each) => each.planned), months.map((each) => each.spent)]
        expect(sumAmounts(planned)).toBe(sumAmounts(records.budgetLines.map((each) => each.planned)))
        expect(sumAmounts(spent)).toBe(sumAmounts(records.expenses.map((each) => each.amount)))
        expect(months.at(-1)).toMatchObject({
          plannedSoFar: sumAmounts(planned),
          spentSoFar: sumAmounts(spent),
        })
        expect([...planned, ...spent].every((amount) => amount >= 0n)).toBe(true)
      }),
    )
  })

  it('leaves out empty months where a slip would make thousands of them', () => {
    const expenses = [expenseOf('1', { paidOn: '2099-01-01' })]
    const months = moneyByMonth(moneyRecords({ expenses }))
    expect(months.length).toBeLessThan(20)
    expect(months.at(-1)).toMatchObject({ month: '2099-01', spent: 10_000n })
  })
})
