import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { isPlaceNamed, placeTable } from '#store/place.ts'
import { deleteRecord, recordToChange } from '#store/record-table.ts'
import { action } from '../action.ts'

/** Removes a place that nothing stands on. Throws `record.inUse` where a record, an account or a place inside names it. */
export const removePlace = action({
  name: 'removePlace',
  event: 'place.removed',
  schema: v.strictObject({ id: recordId }),
  run: async ({ trx, input: { id } }) => {
    const before = await recordToChange(trx, placeTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (await isPlaceNamed(trx, id)) throw new Problem('record.inUse')
    await deleteRecord(trx, placeTable.table, id)
    return { result: { id }, event: { subject: 'place', subjectId: id, before, after: null } }
  },
})
