import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { reason } from '#domain/text/text-input.ts'
import { streetTable } from '#store/household.ts'
import { deleteRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownOfVillage } from '../own-household.ts'

/** Removes a street that no household was ever of. Throws `record.inUse`. */
export const removeStreet = action({
  name: 'removeStreet',
  event: 'street.removed',
  schema: v.strictObject({ id: recordId, reason: v.optional(reason) }),
  run: async ({ trx, input: { id, reason: given }, context }) => {
    const before = await ownOfVillage(trx, context.actor, streetTable, id)
    await deleteRecord(trx, streetTable.table, id)
    const after = given ? { reason: given } : null
    return { result: { id }, event: { subject: 'street', subjectId: id, before, after } }
  },
})
