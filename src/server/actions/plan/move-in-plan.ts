import { moveInput } from '#domain/plan/plan-input.ts'
import { moved } from '#domain/plan/moved.ts'
import { Problem } from '#server/problem.ts'
import { lockProject } from '#store/project.ts'
import { projectOfRecord, setPositions, siblingsOf } from '#store/record-table.ts'
import { indicatorTable } from '#store/indicator.ts'
import { activityTable, taskTable } from '#store/plan.ts'
import { action } from '../action.ts'

const lists = {
  task: { table: taskTable, parent: 'project_id' },
  activity: { table: activityTable, parent: 'task_id' },
  indicator: { table: indicatorTable, parent: 'activity_id' },
} as const

/** Moves a row of the plan one place up or down among its own. At the end of its list nothing happens. */
export const moveInPlan = action({
  name: 'moveInPlan',
  event: 'plan.reordered',
  schema: moveInput,
  run: async ({ trx, input: { kind, id, direction } }) => {
    const { table, parent } = lists[kind]
    const projectId = await projectOfRecord(trx, { table: table.table }, id)
    if (!projectId || !(await lockProject(trx, projectId))) throw new Problem('record.notFound', { id })
    const before = await siblingsOf(trx, table.table, parent, id)
    const after = moved(before, id, direction)
    if (after === before) return { result: { id }, event: null }
    await setPositions(trx, table.table, after)
    return { result: { id }, event: { subject: kind, subjectId: id, before, after } }
  },
})
