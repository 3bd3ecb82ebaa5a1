import { householdCorrection } from '#domain/household/household-input.ts'
import { Problem } from '#server/problem.ts'
import { householdTable } from '#store/household.ts'
import { recordById, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownHousehold, ownStreet } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Corrects the address or the first day of a household; it stays in its village, for its group is there. */
export const correctHousehold = action({
  name: 'correctHousehold',
  event: 'household.corrected',
  schema: householdCorrection,
  run: async ({ trx, input: { id, seen, reason, ...changed }, context }) => {
    const { placeId, leftOn } = await ownHousehold(trx, context.actor, id)
    const before = await recordById(trx, householdTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    const street = await ownStreet(trx, context.actor, changed.streetId)
    refuseFields([
      ...(street.placeId === placeId ? [] : [{ path: 'streetId', key: 'input.otherVillage' }]),
      ...(leftOn !== null && changed.since > leftOn ? [{ path: 'since', key: 'input.householdDay' }] : []),
    ])
    const after = { ...before, ...changed }
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    await updateRecord(trx, householdTable, after)
    return {
      result: { id },
      event: { subject: 'household', subjectId: id, before, after: { ...after, reason } },
    }
  },
})
