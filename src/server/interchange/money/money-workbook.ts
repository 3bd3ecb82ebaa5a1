/*
 * The money of a project as tables: what an accountant takes along. The tab of expenses has the columns of the import, so
 * that a table that went out comes in again.
 */
import { formatMonth } from '#domain/calendar/format-day.ts'
import { balanceOf, type MoneyRecords, type Sums } from '#domain/money/balance.ts'
import { budgetCategories, documentKinds, type Expense } from '#domain/money/budget.ts'
import { moneyByMonth } from '#domain/money/money-by-month.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { writeSheets, type SheetColumn, type SheetValue, type WrittenSheet } from '../xlsx/write-sheets.ts'
import { columnTitle, expenseColumns, kindTitle, type ExpenseColumn } from './expense-columns.ts'

type Say = (key: MessageKey) => string
const kinds: { readonly [column in ExpenseColumn]: SheetColumn['kind'] } = {
  line: 'text',
  paidOn: 'day',
  amount: 'money',
  payee: 'text',
  purposeRu: 'text',
  purposeKk: 'text',
  documentKind: 'text',
  documentNumber: 'text',
  documentDate: 'day',
}
const widths: { readonly [column in ExpenseColumn]?: number } = {
  line: 14,
  documentKind: 24,
  documentNumber: 18,
}

/** Balance, budget, expenses, refunds and months as an XLSX file. */
export function moneyWorkbook(records: MoneyRecords, lang: Language): Promise<Uint8Array> {
  const say: Say = (key) => message(lang, key)
  return writeSheets([
    balanceSheet(records, lang, say),
    expenseSheet(records, records.expenses, lang),
    budgetSheet(records, say),
    refundSheet(records, say),
    monthSheet(records, lang, say),
  ])
}

/** The expenses that a filter shows, with the columns of the import. */
export function expenseWorkbook(
  records: MoneyRecords,
  expenses: readonly Expense[],
  lang: Language,
): Promise<Uint8Array> {
  return writeSheets([expenseSheet(records, expenses, lang)])
}

/** An empty table of expenses that offers the budget's lines and the kinds of documents to choose. */
export function expenseTemplate(records: MoneyRecords, lang: Language): Promise<Uint8Array> {
  const { columns, ...sheet } = expenseSheet(records, [], lang)
  const choices: { readonly [title: string]: readonly string[] } = {
    [columnTitle('line', lang)]: records.budgetLines.map((line) => line.code),
    [columnTitle('documentKind', lang)]: documentKinds.map((kind) => kindTitle(kind, lang)),
  }
  return writeSheets([
    {
      ...sheet,
      columns: columns.map((column) => {
        const offered = choices[column.title]
        return offered ? { ...column, choices: offered } : column
      }),
    },
    budgetSheet(records, (key) => message(lang, key)),
  ])
}

function expenseSheet(records: MoneyRecords, expenses: readonly Expense[], lang: Language): WrittenSheet {
  const code = new Map(records.budgetLines.map((line) => [line.id, line.code]))
  const value: { readonly [column in ExpenseColumn]: (expense: Expense) => SheetValue } = {
    line: (each) => code.get(each.budgetLineId) ?? '',
    paidOn: (each) => each.paidOn,
    amount: (each) => each.amount,
    payee: (each) => each.payee,
    purposeRu: (each) => each.purpose.ru ?? null,
    purposeKk: (each) => each.purpose.kk ?? null,
    documentKind: (each) => kindTitle(each.documentKind, lang),
    documentNumber: (each) => each.documentNumber,
    documentDate: (each) => each.documentDate,
  }
  return {
    name: message(lang, 'money.sheet.expenses'),
    columns: expenseColumns.map((column) => ({
      title: columnTitle(column, lang),
      kind: kinds[column],
      ...(widths[column] ? { width: widths[column] } : {}),
    })),
    rows: expenses.map((expense) => expenseColumns.map((column) => value[column](expense))),
  }
}

function balanceSheet(records: MoneyRecords, lang: Language, say: Say): WrittenSheet {
  const balance = balanceOf(records)
  const row = (code: string, title: string, { planned, spent, left, share }: Sums): SheetValue[] => [
    code,
    title,
    planned,
    spent,
    left,
    share === null ? null : Math.floor(share * 1000) / 10,
  ]
  return {
    name: say('money.sheet.balance'),
    columns: [
      { title: say('money.code'), kind: 'text', width: 12 },
      { title: say('money.line'), kind: 'text', width: 48 },
      { title: say('money.planSigned'), kind: 'money' },
      { title: say('money.planned'), kind: 'money' },
      { title: say('money.spent'), kind: 'money' },
      { title: say('money.left'), kind: 'money' },
      { title: `${say('money.share')}, %`, kind: 'decimal' },
    ],
    rows: [
      ...balance.categories.flatMap(({ category, lines, ...sums }) => [
        row('', say(`money.category.${category}`), sums),
        ...lines.map((each) => row(each.line.code, textIn(each.line.title, lang) ?? '', each)),
      ]),
      row('', say('money.total'), balance),
      ['', say('money.grant'), null, balance.grant, null, null, null],
      ['', say('money.refunded'), null, null, balance.refunded, null, null],
      ['', say('money.inHand'), null, null, null, balance.inHand, null],
    ],
  }
}

function budgetSheet({ budgetLines }: MoneyRecords, say: Say): WrittenSheet {
  const category = new Map(budgetCategories.map((each) => [each, say(`money.category.${each}`)]))
  return {
    name: say('money.sheet.budget'),
    columns: [
      { title: say('money.code'), kind: 'text', width: 12 },
      { title: say('money.category'), kind: 'text' },
      { title: `${say('money.lines.title')} (рус)`, kind: 'text', width: 48 },
      { title: `${say('money.lines.title')} (қаз)`, kind: 'text', width: 48 },
      { title: say('money.planned'), kind: 'money' },
      { title: say('money.lines.startsOn'), kind: 'day', width: 16 },
      { title: say('money.lines.endsOn'), kind: 'day', width: 16 },
    ],
    rows: budgetLines.map((line) => [
      line.code,
      category.get(line.category) ?? '',
      line.title.ru ?? null,
      line.title.kk ?? null,
      line.planned,
      line.startsOn,
      line.endsOn,
    ]),
  }
}

function refundSheet({ refunds }: MoneyRecords, say: Say): WrittenSheet {
  return {
    name: say('money.sheet.refunds'),
    columns: [
      { title: say('money.refunds.paidOn'), kind: 'day', width: 16 },
      { title: say('money.expense.amount'), kind: 'money' },
      { title: say('money.refunds.number'), kind: 'text' },
    ],
    rows: refunds.map((each) => [each.paidOn, each.amount, each.documentNumber]),
  }
}

function monthSheet(records: MoneyRecords, lang: Language, say: Say): WrittenSheet {
  return {
    name: say('money.sheet.months'),
    columns: [
      { title: say('money.month'), kind: 'text', width: 24 },
      { title: say('money.planned'), kind: 'money' },
      { title: say('money.spent'), kind: 'money' },
      { title: say('money.plannedSoFar'), kind: 'money' },
      { title: say('money.spentSoFar'), kind: 'money' },
    ],
    rows: moneyByMonth(records).map((each) => [
      formatMonth(each.month, lang),
      each.planned,
      each.spent,
      each.plannedSoFar,
      each.spentSoFar,
    ]),
  }
}
