import * as v from 'valibot'
import { day } from '#domain/calendar/day-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { tariffTable } from '#store/tariff.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'

/** Says on which day a tariff holds for the last time, and why: another act, the end of the contract. */
export const endTariff = action({
  name: 'endTariff',
  event: 'tariff.ended',
  schema: v.strictObject({ id: recordId, on: day, reason: requiredText }),
  run: async ({ trx, input: { id, on, reason } }) => {
    const before = await recordToChange(trx, tariffTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (before.to === on) return { result: { id }, event: null }
    refuseFields([
      ...(on < before.from ? [{ path: 'on', key: 'input.endBeforeStart' }] : []),
      ...(before.to !== null && on > before.to ? [{ path: 'on', key: 'input.tariffEnded' }] : []),
    ])
    const after = { ...before, to: on }
    await updateRecord(trx, tariffTable, after)
    return {
      result: { id },
      event: { subject: 'tariff', subjectId: id, before, after: { ...after, reason } },
    }
  },
})
