import { activityTable } from '#store/plan.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes an activity that has neither indicators nor events. */
export const removeActivity = removeRecord({
  name: 'removeActivity',
  event: 'activity.removed',
  table: activityTable,
})
