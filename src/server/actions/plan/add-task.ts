import { taskInput } from '#domain/plan/plan-input.ts'
import { taskTable } from '#store/plan.ts'
import { addRecord } from '../add-record.ts'

/** Adds a task, behind the others unless told. */
export const addTask = addRecord({
  name: 'addTask',
  event: 'task.added',
  schema: taskInput,
  table: taskTable,
})
