import { concernReopening } from '#domain/concern/concern-input.ts'
import { Problem } from '#server/problem.ts'
import { concernTable } from '#store/concern.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'

/** Says that a problem which counted as solved is there again; how it was thought solved stays in the history. */
export const reopenConcern = action({
  name: 'reopenConcern',
  event: 'concern.reopened',
  schema: concernReopening,
  run: async ({ trx, input: { id, reason } }) => {
    const concern = await recordToChange(trx, concernTable, id)
    if (!concern) throw new Problem('record.notFound', { id })
    const { settledOn, settlement } = concern
    if (settledOn === null) return { result: { id }, event: null }
    await updateRecord(trx, concernTable, { ...concern, settledOn: null, settlement: {} })
    const before = { settledOn, settlement }
    const after = { settledOn: null, settlement: {}, reason }
    return { result: { id }, event: { subject: 'concern', subjectId: id, before, after } }
  },
})
