import { budgetOrderInput } from '#domain/money/budget-input.ts'
import { Problem } from '#server/problem.ts'
import { budgetLineTable, setBudgetOrder } from '#store/budget.ts'
import { lockProject } from '#store/project.ts'
import { recordsOf } from '#store/record-table.ts'
import { action } from '../action.ts'

/** Puts the lines of a budget in order. All of them must be named: a list made from an older budget is `record.conflict`. */
export const orderBudgetLines = action({
  name: 'orderBudgetLines',
  event: 'budgetLine.ordered',
  schema: budgetOrderInput,
  run: async ({ trx, input: { projectId, ids } }) => {
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    const before = (await recordsOf(trx, budgetLineTable, projectId)).map((line) => line.id)
    const isAll = ids.length === before.length && before.every((id) => ids.includes(id))
    if (!isAll) throw new Problem('record.conflict', { id: projectId })
    const isSame = before.every((id, index) => id === ids[index])
    if (isSame) return { result: { ids }, event: null }
    await setBudgetOrder(trx, ids)
    const event = {
      subject: 'budgetLine',
      subjectId: null,
      before: { ids: before },
      after: { projectId, ids },
    }
    return { result: { ids }, event }
  },
})
