import type { BudgetLine, Expense, GrantRefund } from '#domain/money/budget.ts'
import { recordTable } from './record-table.ts'

export const budgetLineTable = recordTable<BudgetLine>()('budget_line', {
  subject: 'budgetLine',
  columns: {
    id: 'id',
    position: 'position',
    code: 'code',
    category: 'category',
    title: 'title',
    planned: 'planned',
  },
  order: ['position'],
})

export const expenseTable = recordTable<Expense>()('expense', {
  subject: 'expense',
  columns: {
    id: 'id',
    budgetLineId: 'budget_line_id',
    paidOn: 'paid_on',
    amount: 'amount',
    payee: 'payee',
    purpose: 'purpose',
    documentKind: 'document_kind',
    documentNumber: 'document_number',
    documentDate: 'document_date',
  },
  order: ['paid_on'],
})

export const refundTable = recordTable<GrantRefund>()('grant_refund', {
  subject: 'refund',
  columns: { id: 'id', paidOn: 'paid_on', amount: 'amount', documentNumber: 'document_number' },
  order: ['paid_on'],
})
