import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { recordToChange } from '#store/record-table.ts'
import { setTrackerToken, trackerTable } from '#store/tracking.ts'
import { action } from '../action.ts'

/** Takes a tracker's secret back: what it sends from then on is refused. */
export const revokeTrackerToken = action({
  name: 'revokeTrackerToken',
  event: 'tracker.revoked',
  schema: v.strictObject({ id: recordId }),
  run: async ({ trx, input: { id }, scope }) => {
    if (!(await recordToChange(trx, trackerTable, id))) throw new Problem('record.notFound', { id })
    await setTrackerToken(trx, id, null, scope.at)
    return {
      result: { id },
      event: { subject: 'tracker', subjectId: id, before: null, after: { revokedAt: scope.at } },
    }
  },
})
