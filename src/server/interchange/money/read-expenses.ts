/*
 * Reads expenses from a table of people. Every wrong cell is told by tab, row and column; where one is wrong, none of the
 * rows may be taken. Headings are found by their words in any language, in any order, below a title or not.
 */
import { expenseInput, mostImportedRows as mostRows } from '#domain/money/budget-input.ts'
import { documentKinds, type BudgetLine } from '#domain/money/budget.ts'
import type { ImportedExpense, ImportedRow } from '#domain/money/match-imported.ts'
import type { Language } from '#domain/text/local-text.ts'
import * as v from 'valibot'
import type { Sheet, SheetCell } from '../xlsx/sheet.ts'
import { amountText, codeText, dayText, plainText } from './cell-text.ts'
import {
  columnNamed,
  columnTitle,
  expenseColumns,
  kindNamed,
  kindTitle,
  requiredColumns,
  type ExpenseColumn,
} from './expense-columns.ts'

/** What is wrong with a cell. `key` is a message that `params` fill. */
export interface SheetFault {
  readonly tab: string
  /** From 1; null where the whole column is meant. */
  readonly row: number | null
  readonly column: string
  /** As the table names it: `C5`; empty where there is no cell. */
  readonly cell: string
  readonly key: string
  readonly params: { readonly [name: string]: string | number }
}

export interface ReadExpenses {
  readonly tab: string
  readonly rows: readonly ImportedRow[]
  readonly faults: readonly SheetFault[]
}

interface Heading {
  readonly sheet: Sheet
  /** Index of the row of headings. */
  readonly at: number
  readonly columns: ReadonlyMap<ExpenseColumn, number>
}

/** Expenses of the first tab that has their columns. `projectId` goes into the check of each row. */
export function readExpenses(
  sheets: readonly Sheet[],
  lines: readonly BudgetLine[],
  projectId: string,
  lang: Language,
): ReadExpenses {
  const heading = bestHeading(sheets)
  const tab = heading?.sheet.name ?? sheets[0]?.name ?? ''
  const missing = requiredColumns.filter((column) => !heading?.columns.has(column))
  if (!heading || missing.length > 0) return { tab, rows: [], faults: missing.map(missingFault(tab, lang)) }
  const filled = heading.sheet.rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(heading.at + 1)
    .filter(({ cells }) => [...heading.columns.values()].some((at) => cells[at] != null))
  const known = new Map(lines.map((line) => [line.code, line.id]))
  const read = filled
    .slice(0, mostRows)
    .map(({ cells, row }) => readRow(cells, row, { heading, known, projectId, lang }))
  const tooMany = filled.length > mostRows ? [manyFault(tab, lang)] : []
  return {
    tab,
    rows: read.flatMap((each) => (each.expense ? [{ row: each.row, expense: each.expense }] : [])),
    faults: [...tooMany, ...read.flatMap((each) => each.faults)],
  }
}

/** The tab and row with the most headings of expenses, looked for in the first twenty rows. */
function bestHeading(sheets: readonly Sheet[]): Heading | null {
  const all = sheets.flatMap((sheet) =>
    sheet.rows.slice(0, 20).map((cells, at): Heading => {
      const columns = new Map<ExpenseColumn, number>()
      cells.forEach((cell, index) => {
        const column = cell?.kind === 'text' ? columnNamed(cell.text) : null
        if (column && !columns.has(column)) columns.set(column, index)
      })
      return { sheet, at, columns }
    }),
  )
  const most = Math.max(0, ...all.map((each) => each.columns.size))
  return most === 0 ? null : (all.find((each) => each.columns.size === most) ?? null)
}

interface Reading {
  readonly heading: Heading
  readonly known: ReadonlyMap<string, string>
  readonly projectId: string
  readonly lang: Language
}

function readRow(
  cells: readonly SheetCell[],
  row: number,
  { heading, known, projectId, lang }: Reading,
): { row: number; expense: ImportedExpense | null; faults: SheetFault[] } {
  const cell = (column: ExpenseColumn): SheetCell => cells[heading.columns.get(column) ?? -1] ?? null
  const fault = (column: ExpenseColumn, key: string, params: SheetFault['params'] = {}): SheetFault => {
    const at = heading.columns.get(column)
    const name = at === undefined ? '' : `${letters(at)}${row}`
    return { tab: heading.sheet.name, row, column: columnTitle(column, lang), cell: name, key, params }
  }
  const own: SheetFault[] = []
  const code = codeText(cell('line'), known)
  const lineId = known.get(code)
  if (!lineId) own.push(fault('line', ...lineProblem(code, known)))
  const kindText = plainText(cell('documentKind'))
  const kind = kindNamed(kindText)
  if (!kind) own.push(fault('documentKind', ...kindProblem(kindText, lang)))
  const [paidOn, documentDate] = [dayText(cell('paidOn')), dayText(cell('documentDate'))]
  if (paidOn === null) own.push(fault('paidOn', 'money.import.fault.day'))
  if (documentDate === null) own.push(fault('documentDate', 'money.import.fault.day'))
  const given = {
    projectId,
    budgetLineId: lineId ?? projectId,
    paidOn: paidOn ?? '2000-01-01',
    amount: amountText(cell('amount')),
    payee: plainText(cell('payee')),
    purpose: { ru: plainText(cell('purposeRu')), kk: plainText(cell('purposeKk')) },
    documentKind: kind ?? 'invoice',
    documentNumber: plainText(cell('documentNumber')),
    documentDate: documentDate ?? '2000-01-01',
  }
  const parsed = v.safeParse(expenseInput, given)
  const wrong = (parsed.issues ?? []).map((issue) => {
    const limit = issue.requirement
    const params = typeof limit === 'number' ? { limit } : {}
    const key = issue.message.startsWith('input.') ? issue.message : 'input.invalid'
    return fault(columnOf(v.getDotPath(issue) ?? ''), key, params)
  })
  const faults = [...own, ...wrong]
  if (faults.length > 0 || !parsed.success) return { row, expense: null, faults }
  const { id: _, projectId: __, ...expense } = parsed.output
  return { row, expense, faults }
}

function columnOf(path: string): ExpenseColumn {
  if (path === 'budgetLineId') return 'line'
  if (path.startsWith('purpose')) return path.endsWith('kk') ? 'purposeKk' : 'purposeRu'
  return expenseColumns.find((column) => column === path) ?? 'line'
}

function lineProblem(code: string, known: Reading['known']): [string, SheetFault['params']] {
  if (code === '') return ['input.required', {}]
  return ['money.import.fault.line', { codes: [...known.keys()].slice(0, 30).join(', ') }]
}

function kindProblem(text: string, lang: Language): [string, SheetFault['params']] {
  if (text === '') return ['input.required', {}]
  const kinds = documentKinds.map((each) => kindTitle(each, lang)).join(', ')
  return ['money.import.fault.kind', { kinds }]
}

const missingFault =
  (tab: string, lang: Language) =>
  (column: ExpenseColumn): SheetFault => ({
    tab,
    row: null,
    column: columnTitle(column, lang),
    cell: '',
    key: 'money.import.fault.missing',
    params: {},
  })

const manyFault = (tab: string, lang: Language): SheetFault => ({
  tab,
  row: null,
  column: columnTitle('line', lang),
  cell: '',
  key: 'money.import.fault.many',
  params: { limit: mostRows },
})

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26)
