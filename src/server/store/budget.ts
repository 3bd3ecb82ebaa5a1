import { sql, type Transaction } from 'kysely'
import type { BudgetLine, Expense, GrantRefund } from '#domain/money/budget.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const budgetLineTable = recordTable<BudgetLine>()('budget_line', {
  subject: 'budgetLine',
  columns: {
    id: 'id',
    position: 'position',
    code: 'code',
    category: 'category',
    title: 'title',
    planned: 'planned',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
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

/** Gives budget lines their positions, 1 for the first id. */
export async function setBudgetOrder(trx: Transaction<DB>, ids: readonly string[]): Promise<void> {
  await sql`update budget_line set position = given.position
    from unnest(${[...ids]}::uuid[]) with ordinality as given (id, position)
    where budget_line.id = given.id`.execute(trx)
}
