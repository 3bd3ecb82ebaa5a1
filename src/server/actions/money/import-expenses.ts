import type * as v from 'valibot'
import { amountToDecimal } from '#domain/money/amount.ts'
import { expenseImportInput } from '#domain/money/budget-input.ts'
import type { Expense } from '#domain/money/budget.ts'
import { matchImported } from '#domain/money/match-imported.ts'
import { within, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { expenseTable } from '#store/budget.ts'
import { lockProject } from '#store/project.ts'
import { recordsOf } from '#store/record-table.ts'
import { action } from '../action.ts'
import { recordExpense } from './record-expense.ts'

type Row = v.InferOutput<typeof expenseImportInput>['rows'][number]

/**
 * Records the expenses of a table, all or none; every one has its own line in the log. What is recorded already is
 * counted and left alone, also where somebody recorded it since the table was read. A wrong row is named by its place
 * in `rows`.
 */
export const importExpenses = action({
  name: 'importExpenses',
  event: 'expense.imported',
  schema: expenseImportInput,
  run: async ({ trx, input: { projectId, rows }, context }) => {
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    const inside = within(context, trx)
    const fresh = newRows(rows, await recordsOf(trx, expenseTable, projectId))
    for (const { row, at } of fresh) await record(inside, projectId, row, at)
    const result = { added: fresh.length, known: rows.length - fresh.length }
    const event = { subject: 'project', subjectId: projectId, before: null, after: result }
    return { result, event: result.added > 0 ? event : null }
  },
})

/** Rows that are no expense yet: neither by their id (the import was sent twice) nor by what they say. */
function newRows(rows: readonly Row[], present: readonly Expense[]): { row: Row; at: number }[] {
  const sent = new Set(rows.map((row) => row.id))
  const [own, others] = [
    new Set(present.filter((each) => sent.has(each.id)).map((each) => each.id)),
    present.filter((each) => !sent.has(each.id)),
  ]
  const open = rows.map((row, at) => ({ row, at })).filter(({ row }) => !own.has(row.id))
  const matched = matchImported(
    open.map(({ row, at }) => ({ row: at, expense: row })),
    others,
  )
  return open.filter((_, index) => matched[index]?.state !== 'same')
}

async function record(context: ActionContext, projectId: string, row: Row, at: number): Promise<void> {
  try {
    await recordExpense(context, { ...row, projectId, amount: amountToDecimal(row.amount) })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const fields = error.fields.map((field) => ({ ...field, path: `rows.${at}.${field.path}` }))
    throw new Problem(error.code, { ...error.params, row: at }, fields)
  }
}
