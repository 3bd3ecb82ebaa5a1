import { takingBack } from '#domain/collection/collection-input.ts'
import { supportApplicationTable } from '#store/support.ts'
import { action } from '../action.ts'
import { lockedRecord, takeBackRow } from '../village-record.ts'

/** Takes an application back that was entered by mistake; what the applicant gave up is a step instead. */
export const withdrawApplication = action({
  name: 'withdrawApplication',
  event: 'supportApplication.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const before = await lockedRecord(step, supportApplicationTable, id)
    return takeBackRow(step, supportApplicationTable, before, reason)
  },
})
