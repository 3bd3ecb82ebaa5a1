import { tariffCorrection } from '#domain/dues/dues-input.ts'
import { Problem } from '#server/problem.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { tariffTable } from '#store/tariff.ts'
import { action } from '../action.ts'
import { wrongTariff } from '../dues-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Corrects a tariff with a reason. Months that are charged keep their charges; the difference is an adjustment. */
export const correctTariff = action({
  name: 'correctTariff',
  event: 'tariff.corrected',
  schema: tariffCorrection,
  run: async ({ trx, input: { id, seen, reason, ...values } }) => {
    const before = await recordToChange(trx, tariffTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    const after = { ...before, ...values }
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    refuseFields(await wrongTariff(trx, after))
    await updateRecord(trx, tariffTable, after)
    return {
      result: { id },
      event: { subject: 'tariff', subjectId: id, before, after: { ...after, reason } },
    }
  },
})
