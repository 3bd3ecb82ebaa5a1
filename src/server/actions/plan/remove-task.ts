import { taskTable } from '#store/plan.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a task that has no activities. */
export const removeTask = removeRecord({ name: 'removeTask', event: 'task.removed', table: taskTable })
