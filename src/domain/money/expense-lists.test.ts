import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyExpense, filteredExpenses } from './expense-filter.ts'
import { anyMoney, expenseOf, moneyRecords } from '#tests/support/fixture-money.ts'
import { matchImported, type ImportedRow } from './match-imported.ts'

describe('expenses that are asked for', () => {
  const expenses = [
    expenseOf('1', { paidOn: '2024-03-01', payee: 'ТОО «Сыр Пласт»', purpose: { kk: 'Жәшіктер' } }),
    expenseOf('2', { paidOn: '2024-04-01', budgetLineId: 'b', documentNumber: 'АВ-17' }),
    expenseOf('3', { paidOn: '2024-04-01' }),
  ]
  const evidenceLinks = [{ evidenceId: 'f', subject: 'expense' as const, subjectId: '3' }]
  const evidence = [{ id: 'f' } as ReturnType<typeof moneyRecords>['evidence'][number]]
  const records = moneyRecords({ expenses, evidence, evidenceLinks })
  const ids = (filter: Partial<typeof everyExpense>) =>
    filteredExpenses(records, { ...everyExpense, ...filter }).map((each) => each.id)

  it('come with the latest payment first', () => expect(ids({})).toEqual(['3', '2', '1']))
  it.each([
    [{ lineId: 'b' }, ['2']],
    [{ category: 'payroll' as const }, ['2']],
    [{ from: '2024-03-02' }, ['3', '2']],
    [{ from: '2024-03-01', to: '2024-03-31' }, ['1']],
    [{ payee: 'тоо «сыр пласт»' }, ['1']],
    [{ isWithoutFile: true }, ['2', '1']],
    [{ text: 'ав 17' }, ['2']],
    [{ text: 'жашиктерди' }, ['1']],
    [{ text: 'мешок' }, ['3', '2']],
    [{ text: 'пласт' }, ['1']],
    [{ text: 'пласт мешки' }, []],
    [{ text: 'сыр', lineId: 'b' }, []],
  ])('%j', (filter, expected) => expect(ids(filter)).toEqual(expected))
})

describe('rows of a file', () => {
  const row = (expense: ImportedRow['expense'], at = 2): ImportedRow => ({ row: at, expense })

  it('are the same as an expense, similar to one, or new', () => {
    const known = expenseOf('1', { payee: 'ТОО «Сыр Пласт»', documentNumber: '42' })
    const state = (changes: Partial<typeof known>) =>
      matchImported([row({ ...known, ...changes })], [known])[0]
    expect(state({})).toMatchObject({ state: 'same', expenseId: '1' })
    expect(state({ payee: 'тоо "Сыр  Пласт"', documentNumber: '№42' })).toMatchObject({ state: 'same' })
    expect(state({ amount: 10_001n })).toMatchObject({ state: 'similar', expenseId: '1' })
    expect(state({ documentNumber: '43' })).toMatchObject({ state: 'new', expenseId: null })
  })

  it('that are equal among themselves need an equal expense each', () => {
    const known = expenseOf('1')
    const states = matchImported([row(known, 2), row(known, 3)], [known]).map((each) => each.state)
    expect(states).toEqual(['same', 'similar'])
  })

  it('that are the expenses themselves add nothing', () => {
    fc.assert(
      fc.property(anyMoney, ({ expenses }) => {
        const rows = expenses.map((expense, index) => row(expense, index + 2))
        expect(matchImported(rows, expenses).every((each) => each.state === 'same')).toBe(true)
      }),
    )
  })
})
