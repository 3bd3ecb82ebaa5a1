import { formatAmount } from '#domain/money/amount.ts'
import { balanceOf } from '#domain/money/balance.ts'
import { documentKinds } from '#domain/money/budget.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'

/** Payees offered while one writes. */
const mostSuggestions = 200

/** The form of an expense; each line of the budget is offered with what it has left. */
export function expenseFields(records: ProjectRecords, lang: Language): readonly FormField[] {
  const lines = balanceOf(records).categories.flatMap(({ category, lines: own }) =>
    own.map(({ line, left }) => ({
      value: line.id,
      label: `${line.code} ${textIn(line.title, lang) ?? ''} · ${message(lang, 'money.left')}: ${formatAmount(left, lang)} ₸`,
      group: message(lang, `money.category.${category}`),
    })),
  )
  const payees = [...new Set(records.expenses.map((each) => each.payee))].slice(0, mostSuggestions)
  return [
    {
      kind: 'choice',
      name: 'budgetLineId',
      label: message(lang, 'money.line'),
      options: lines,
      isRequired: true,
      isWide: true,
    },
    {
      kind: 'money',
      name: 'amount',
      label: message(lang, 'money.expense.amount'),
      hint: message(lang, 'money.expense.amount.hint'),
      isRequired: true,
      isInWords: true,
    },
    { kind: 'day', name: 'paidOn', label: message(lang, 'money.expense.paidOn'), isRequired: true },
    {
      kind: 'line',
      name: 'payee',
      label: message(lang, 'money.expense.payee'),
      suggestions: payees,
      isRequired: true,
      isWide: true,
    },
    { kind: 'localLine', name: 'purpose', label: message(lang, 'money.expense.purpose') },
    {
      kind: 'choice',
      name: 'documentKind',
      label: message(lang, 'money.expense.documentKind'),
      group: message(lang, 'money.expense.document'),
      options: documentKinds.map((value) => ({ value, label: message(lang, `money.kind.${value}`) })),
      isRequired: true,
    },
    {
      kind: 'line',
      name: 'documentNumber',
      label: message(lang, 'money.expense.documentNumber'),
      isRequired: true,
    },
    {
      kind: 'day',
      name: 'documentDate',
      label: message(lang, 'money.expense.documentDate'),
      isRequired: true,
    },
  ]
}

/** Why a fact changes; stands at the end of its form. */
export const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'money.expense.reason'),
  hint: message(lang, 'money.expense.reason.hint'),
  rows: 2,
  isRequired: true,
  group: message(lang, 'money.expense.correct'),
})
