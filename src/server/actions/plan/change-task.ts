import { taskInput } from '#domain/plan/plan-input.ts'
import { taskTable } from '#store/plan.ts'
import { changeRecord } from '../change-record.ts'

/** Changes a task. */
export const changeTask = changeRecord({
  name: 'changeTask',
  event: 'task.changed',
  schema: taskInput,
  table: taskTable,
})
