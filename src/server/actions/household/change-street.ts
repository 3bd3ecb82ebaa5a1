import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { localName } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { streetTable } from '#store/household.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownOfVillage } from '../own-household.ts'
import { recordStamp } from '../record-stamp.ts'

/** Changes the name of a street. */
export const changeStreet = action({
  name: 'changeStreet',
  event: 'street.changed',
  schema: v.strictObject({ id: recordId, seen: v.optional(v.string()), name: localName }),
  run: async ({ trx, input: { id, seen, name }, context }) => {
    const before = await ownOfVillage(trx, context.actor, streetTable, id)
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    const after = { ...before, name }
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    await updateRecord(trx, streetTable, after)
    return { result: { id }, event: { subject: 'street', subjectId: id, before, after } }
  },
})
