import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { evidenceIndex } from '#domain/evidence/evidence-index.ts'
import { formatAmount, sumAmounts } from '#domain/money/amount.ts'
import { budgetCategories } from '#domain/money/budget.ts'
import { filteredExpenses } from '#domain/money/expense-filter.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { tenge } from '../money-texts.server.ts'
import { expenseFilterOf } from './filter.server.ts'
import type { PageServerLoad } from './$types'

const pageSize = 100

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const records = await projectOf(locals, params.code)
  const filter = expenseFilterOf(url)
  const found = filteredExpenses(records, filter)
  const index = evidenceIndex(records.evidence, records.evidenceLinks)
  const lines = new Map(records.budgetLines.map((line) => [line.id, line]))
  const last = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(last, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1))
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  return {
    mayAdd: isAllowed(locals.account?.role ?? 'monitor', 'recordExpense'),
    hasLines: records.budgetLines.length > 0,
    hasAny: records.expenses.length > 0,
    filter,
    isFiltered: [...url.searchParams.keys()].some(
      (key) => key !== 'page' && url.searchParams.get(key) !== '',
    ),
    lines: records.budgetLines.map((line) => ({
      value: line.id,
      label: `${line.code} ${textIn(line.title, lang) ?? ''}`,
    })),
    categories: budgetCategories.map((each) => ({
      value: each,
      label: message(lang, `money.category.${each}`),
    })),
    payees: [...new Set(records.expenses.map((each) => each.payee))].toSorted(
      new Intl.Collator(lang).compare,
    ),
    count: found.length,
    sum: tenge(sumAmounts(found.map((each) => each.amount)), lang),
    expenses: shown.map((each) => ({
      id: each.id,
      paidOn: formatDay(each.paidOn, lang, 'short'),
      payee: each.payee,
      purpose: textIn(each.purpose, lang) ?? '',
      line: lines.get(each.budgetLineId)?.code ?? '',
      document: `${message(lang, `money.kind.${each.documentKind}`)} № ${each.documentNumber}`,
      hasFile: index.of('expense', each.id).length > 0,
      amount: formatAmount(each.amount, lang, { tiyn: 'always' }),
    })),
    range: message(lang, 'money.expenses.shown', {
      from: (page - 1) * pageSize + 1,
      to: (page - 1) * pageSize + shown.length,
      all: found.length,
    }),
    previous: page > 1 ? pageAddress(url, page - 1) : null,
    next: page < last ? pageAddress(url, page + 1) : null,
    exported: `/projects/${params.code}/money/export/expenses.xlsx${url.search}`,
  }
}

function pageAddress(url: URL, page: number): string {
  const query = new URLSearchParams(url.searchParams)
  query.set('page', String(page))
  return `${url.pathname}?${query.toString()}`
}
