import { activityInput } from '#domain/plan/plan-input.ts'
import { activityTable } from '#store/plan.ts'
import { changeRecord } from '../change-record.ts'

/** Changes an activity, its plan or the words about its result. */
export const changeActivity = changeRecord({
  name: 'changeActivity',
  event: 'activity.changed',
  schema: activityInput,
  table: activityTable,
  references: { taskId: 'task', placeIds: 'place' },
})
