import { activityInput } from '#domain/plan/plan-input.ts'
import { activityTable } from '#store/plan.ts'
import { addRecord } from '../add-record.ts'

/** Adds an activity to a task, behind the others of the task unless told. */
export const addActivity = addRecord({
  name: 'addActivity',
  event: 'activity.added',
  schema: activityInput,
  table: activityTable,
  references: { taskId: 'task', placeIds: 'place' },
  listBy: { column: 'task_id', field: 'taskId' },
})
