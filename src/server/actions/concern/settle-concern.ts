import { settlementInput } from '#domain/concern/concern-input.ts'
import { Problem } from '#server/problem.ts'
import { concernTable } from '#store/concern.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Says on which day a problem was solved and how. */
export const settleConcern = action({
  name: 'settleConcern',
  event: 'concern.settled',
  schema: settlementInput,
  run: async ({ trx, input: { id, settledOn, settlement } }) => {
    const concern = await recordToChange(trx, concernTable, id)
    if (!concern) throw new Problem('record.notFound', { id })
    refuseFields(settledOn < concern.raisedOn ? [{ path: 'settledOn', key: 'input.endBeforeStart' }] : [])
    const settled = { ...concern, settledOn, settlement }
    if (recordStamp(concern) === recordStamp(settled)) return { result: { id }, event: null }
    await updateRecord(trx, concernTable, settled)
    const before = { settledOn: concern.settledOn, settlement: concern.settlement }
    const after = { settledOn, settlement }
    return { result: { id }, event: { subject: 'concern', subjectId: id, before, after } }
  },
})
