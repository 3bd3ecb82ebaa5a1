import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostImportedRows as mostRows } from '#domain/money/budget-input.ts'
import { anyMoney, budgetLine, expenseOf, moneyRecords } from '#tests/support/fixture-money.ts'
import { matchImported } from '#domain/money/match-imported.ts'
import { amountText, codeText, dayText } from '#interchange/money/cell-text.ts'
import { expenseTemplate, moneyWorkbook } from '#interchange/money/money-workbook.ts'
import { readExpenses } from '#interchange/money/read-expenses.ts'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import type { Sheet, SheetCell } from '#interchange/xlsx/sheet.ts'

const projectId = '0195c0de-0000-7000-8000-000000000001'
const lineId = (at: number) => `0195c0de-0000-7000-8000-00000000010${at}`
const lines = [budgetLine(lineId(1), { code: '3.2' }), budgetLine(lineId(2), { code: '1.10' })]

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readSheets(bytes)
  if (!read.ok) throw new Error(read.problem.code)
  return read.sheets
}
const text = (value: string): SheetCell => ({ kind: 'text', text: value })
const headings = [
  'Строка сметы',
  'День оплаты',
  'Сумма',
  'Получатель',
  'Вид документа',
  'Номер документа',
  'Дата документа',
]
const row = ['3.2', '31.05.2023', '1 000,50', 'ТОО «Камыш»', 'накладная', '№ 7', '30.05.2023']
const table = (...rows: (string | SheetCell)[][]): Sheet[] => [
  {
    name: 'Лист',
    rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell))),
  },
]
const read = (...rows: (string | SheetCell)[][]) =>
  readExpenses(table(headings, ...rows), lines, projectId, 'ru')
const fault = (...rows: (string | SheetCell)[][]) => read(...rows).faults.map(({ cell, key }) => [cell, key])
/** The row with another cell. */
const but = (at: number, cell: string | SheetCell) => row.map((each, index) => (index === at ? cell : each))

describe('a table that went out', () => {
  test.each(['ru', 'kk', 'en'] as const)('comes in again with every expense known (%s)', async (lang) => {
    await fc.assert(
      fc.asyncProperty(anyMoney, async ({ expenses, ...rest }) => {
        const budgetLines = rest.budgetLines.map((line, at) => ({ ...line, id: lineId(at), code: `1.${at}` }))
        const paid = expenses
          .filter((each) => each.amount > 0n)
          .map((each) => ({ ...each, budgetLineId: lineId(Number(each.budgetLineId)) }))
        const records = moneyRecords({ budgetLines, expenses: paid })
        const sheets = await sheetsOf(await moneyWorkbook(records, lang))
        const back = readExpenses(sheets, budgetLines, projectId, lang)
        expect(back.faults).toEqual([])
        expect(back.rows.map((each) => each.expense)).toEqual(paid.map(({ id: _, ...each }) => each))
        expect(matchImported(back.rows, paid).every((each) => each.state === 'same')).toBe(true)
      }),
      { numRuns: 15 },
    )
  })

  test('has five tabs, and no text of it is a formula', async () => {
    const expenses = [expenseOf('1', { payee: '=HYPERLINK("http://x")', documentNumber: '+7' })]
    const sheets = await sheetsOf(await moneyWorkbook(moneyRecords({ expenses }), 'ru'))
    expect(sheets.map((each) => each.name)).toEqual(['Баланс', 'Расходы', 'Смета', 'Возвраты', 'По месяцам'])
    expect(sheets[1]?.rows[1]?.[3]).toEqual(text('=HYPERLINK("http://x")'))
  })

  test('the template is read as a table without rows', async () => {
    const sheets = await sheetsOf(await expenseTemplate(moneyRecords({ budgetLines: lines }), 'kk'))
    expect(readExpenses(sheets, lines, projectId, 'kk')).toMatchObject({ rows: [], faults: [] })
  })
})

describe('a table of people', () => {
  test('is read whatever it writes days, amounts and kinds like', () => {
    const { rows, faults } = read(row, but(4, 'ЖҮКҚҰЖАТ'))
    expect(faults).toEqual([])
    expect(rows[0]).toEqual({
      row: 2,
      expense: {
        budgetLineId: lineId(1),
        paidOn: '2023-05-31',
        amount: 100_050n,
        payee: 'ТОО «Камыш»',
        purpose: {},
        documentKind: 'deliveryNote',
        documentNumber: '№ 7',
        documentDate: '2023-05-30',
      },
    })
    expect(rows[1]?.expense.documentKind).toBe('deliveryNote')
  })

  test('may have a title above its headings, empty rows and columns of its own', () => {
    const sheets = table(['Расходы проекта'], [], [...headings, 'Примечание'], [], [...row, 'оплачено'])
    expect(readExpenses(sheets, lines, projectId, 'ru')).toMatchObject({ faults: [], rows: [{ row: 5 }] })
  })

  test('lacks columns: each is named, and nothing is taken', () => {
    const { rows, faults } = readExpenses(table(['Сумма', 'Получатель'], row), lines, projectId, 'kk')
    expect(rows).toEqual([])
    expect(faults.map((each) => each.column)).toEqual([
      'Смета жолы',
      'Төлем күні',
      'Құжат түрі',
      'Құжат нөмірі',
      'Құжат күні',
    ])
    expect(readExpenses([], lines, projectId, 'ru').faults).toHaveLength(7)
  })

  test.each([
    [0, '9.9', 'A2', 'money.import.fault.line'],
    [0, null, 'A2', 'input.required'],
    [1, '31.06.2023', 'B2', 'money.import.fault.day'],
    [1, '01.01.1900', 'B2', 'input.dayRange'],
    [2, '0', 'C2', 'input.amount.zero'],
    [2, '5 тыс', 'C2', 'input.amount.otherUnit'],
    [2, { kind: 'number' as const, number: 0.001 }, 'C2', 'input.amount.ambiguous'],
    [2, { kind: 'number' as const, number: -5 }, 'C2', 'input.amount.negative'],
    [2, null, 'C2', 'input.amount.empty'],
    [3, null, 'D2', 'input.required'],
    [3, 'а'.repeat(10_000), 'D2', 'input.tooLong'],
    [3, 'ТОО\u202e«Камыш»', 'D2', 'input.hidden'],
    [4, 'бумага', 'E2', 'money.import.fault.kind'],
    [5, null, 'F2', 'input.required'],
    [6, { kind: 'number' as const, number: 3 }, 'G2', 'money.import.fault.day'],
  ])('column %i says %j: %s %s', (at, cell, name, key) => {
    const found = fault(but(at, cell))
    if (key === 'input.amount.ambiguous') expect(found[0]?.[0]).toBe(name)
    else expect(found).toEqual([[name, key]])
    expect(read(but(at, cell), row).rows).toHaveLength(1)
  })

  test('with too many rows is refused', () => {
    const many = Array.from({ length: mostRows + 1 }, () => row)
    expect(fault(...many)).toEqual([['', 'money.import.fault.many']])
    expect(fault(...many.slice(1))).toEqual([])
  })
})

describe('a cell', () => {
  test('of any amount is exact to the tiyn', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (tiyn) => {
        const written = amountText({ kind: 'number', number: Number(tiyn) / 100 })
        expect(BigInt(written.replace('.', ''))).toBe(tiyn)
      }),
    )
    expect(amountText({ kind: 'number', number: 0.1 + 0.2 })).toBe('0.30')
    expect(amountText({ kind: 'number', number: 10.005 })).toBe('10.005')
  })

  test.each([
    [{ kind: 'number' as const, number: 3.2 }, '3.2'],
    [text('3,2'), '3.2'],
    [{ kind: 'day' as const, day: '2026-02-03' }, '3.2'],
    [{ kind: 'day' as const, day: '2026-10-01' }, '1.10'],
    [{ kind: 'number' as const, number: 7 }, '7'],
  ])('%j is line %s', (cell, code) => {
    expect(codeText(cell, new Map(lines.map((line) => [line.code, line.id])))).toBe(code)
  })

  test.each([
    ['31.5.23', '2023-05-31'],
    ['31/05/2023 г.', '2023-05-31'],
    ['2023-05-31', '2023-05-31'],
    ['29.02.2023', null],
    ['май', null],
  ])('%s is %s', (cell, day) => expect(dayText(text(cell))).toBe(day))
})
