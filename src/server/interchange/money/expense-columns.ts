import { documentKinds, type DocumentKind } from '#domain/money/budget.ts'
import type { Language } from '#domain/text/local-text.ts'
import { languages } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { fold } from '#domain/check/text-reading/fold.ts'

/** A column of the expenses' table: the template, the export and the reader share them. */
export const expenseColumns = [
  'line',
  'paidOn',
  'amount',
  'payee',
  'purposeRu',
  'purposeKk',
  'documentKind',
  'documentNumber',
  'documentDate',
] as const
export type ExpenseColumn = (typeof expenseColumns)[number]

/** Columns without which a table is not one of expenses. */
export const requiredColumns: readonly ExpenseColumn[] = [
  'line',
  'paidOn',
  'amount',
  'payee',
  'documentKind',
  'documentNumber',
  'documentDate',
]

const titles: { readonly [column in ExpenseColumn]: MessageKey } = {
  line: 'money.line',
  paidOn: 'money.expense.paidOn',
  amount: 'money.expense.amount',
  payee: 'money.expense.payee',
  purposeRu: 'money.expense.purpose.ru',
  purposeKk: 'money.expense.purpose.kk',
  documentKind: 'money.expense.documentKind',
  documentNumber: 'money.expense.documentNumber',
  documentDate: 'money.expense.documentDate',
}

export const columnTitle = (column: ExpenseColumn, lang: Language): string => message(lang, titles[column])

/** Title of the column from which a field of the action's input came; the field itself where there is none. */
export function columnOfField(path: string, lang: Language): string {
  const fields: { readonly [path: string]: ExpenseColumn } = {
    budgetLineId: 'line',
    'purpose.ru': 'purposeRu',
    'purpose.kk': 'purposeKk',
    purpose: 'purposeRu',
  }
  const column = fields[path] ?? expenseColumns.find((each) => each === path)
  return column ? columnTitle(column, lang) : path
}

export const kindTitle = (kind: DocumentKind, lang: Language): string => message(lang, `money.kind.${kind}`)

/** Letters and digits of a heading: «Сумма, ₸» is «Сумма». */
const bare = (text: string): string =>
  fold(text)
    .replace(/₸|тенге|\btenge\b/g, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

const columnOfTitle = new Map(
  languages.flatMap((lang) => expenseColumns.map((column) => [bare(columnTitle(column, lang)), column])),
)
const kindOfTitle = new Map<string, DocumentKind>([
  ...documentKinds.map((kind) => [bare(kind), kind] as const),
  ...languages.flatMap((lang) => documentKinds.map((kind) => [bare(kindTitle(kind, lang)), kind] as const)),
])

/** The column that a heading names in any of the three languages; null for others, which are left alone. */
export const columnNamed = (title: string): ExpenseColumn | null => columnOfTitle.get(bare(title)) ?? null

/** The kind of document that a text names in any of the three languages. */
export const kindNamed = (text: string): DocumentKind | null => kindOfTitle.get(bare(text)) ?? null
