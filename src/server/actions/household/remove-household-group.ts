import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { reason } from '#domain/text/text-input.ts'
import { householdGroupTable } from '#store/household.ts'
import { deleteRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownOfVillage } from '../own-household.ts'

/** Removes a group of households that no household was ever of. Throws `record.inUse`. */
export const removeHouseholdGroup = action({
  name: 'removeHouseholdGroup',
  event: 'householdGroup.removed',
  schema: v.strictObject({ id: recordId, reason: v.optional(reason) }),
  run: async ({ trx, input: { id, reason: given }, context }) => {
    const before = await ownOfVillage(trx, context.actor, householdGroupTable, id)
    await deleteRecord(trx, householdGroupTable.table, id)
    const after = given ? { reason: given } : null
    return { result: { id }, event: { subject: 'householdGroup', subjectId: id, before, after } }
  },
})
