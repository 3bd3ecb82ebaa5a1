import { cleanUpCancelling } from '#domain/cleanup/clean-up-input.ts'
import { cleanUpState } from '#domain/cleanup/clean-up.ts'
import { Problem } from '#server/problem.ts'
import { cleanUpTable } from '#store/clean-up.ts'
import { action } from '../action.ts'
import { ownCleanUp } from '../own-clean-up.ts'
import { correctRow, lockedRecord } from '../village-record.ts'

/** Says why a planned clean-up was not held. Throws `record.conflict` where it was. */
export const cancelCleanUp = action({
  name: 'cancelCleanUp',
  event: 'cleanUp.cancelled',
  schema: cleanUpCancelling,
  run: async (step) => {
    const { id, reason } = step.input
    if (cleanUpState(await ownCleanUp(step, id)) === 'held') throw new Problem('record.conflict', { id })
    const before = await lockedRecord(step, cleanUpTable, id)
    return correctRow(step, cleanUpTable, before, { reason, changed: { cancelledWhy: reason } })
  },
})
