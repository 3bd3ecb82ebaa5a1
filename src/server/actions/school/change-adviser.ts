import { adviserChange } from '#domain/school/school-input.ts'
import { Problem } from '#server/problem.ts'
import { updateAdviser } from '#store/school.ts'
import { action } from '../action.ts'
import { ownAdviser } from '../own-school.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Changes an adviser's class, or says until when somebody advised. */
export const changeAdviser = action({
  name: 'changeAdviser',
  event: 'adviser.changed',
  schema: adviserChange,
  run: async ({ trx, input: { id, seen, ...changed }, context }) => {
    const { className, since, leftOn } = await ownAdviser(trx, context.actor, id)
    const before = { id, className, since, leftOn }
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    refuseFields(
      changed.leftOn !== null && changed.leftOn < changed.since
        ? [{ path: 'leftOn', key: 'input.endBeforeStart' }]
        : [],
    )
    const after = { id, ...changed }
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    await updateAdviser(trx, after)
    return { result: { id }, event: { subject: 'adviser', subjectId: id, before, after } }
  },
})
