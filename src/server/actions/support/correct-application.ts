import { applicationCorrection } from '#domain/support/support-input.ts'
import { supportApplicationTable } from '#store/support.ts'
import { action } from '../action.ts'
import { correctRow, lockedRecord } from '../village-record.ts'

/** Corrects what an application asks for, or the term of its programme. */
export const correctApplication = action({
  name: 'correctApplication',
  event: 'supportApplication.corrected',
  schema: applicationCorrection,
  run: async (step) => {
    const { id, seen, reason, ...changed } = step.input
    const before = await lockedRecord(step, supportApplicationTable, id)
    return correctRow(step, supportApplicationTable, before, { seen, reason, changed })
  },
})
