import { dumpCorrection } from '#domain/dump/dump-input.ts'
import { Problem } from '#server/problem.ts'
import { dumpTable } from '#store/dump.ts'
import { recordById, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownDump } from '../own-dump.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Corrects where a dump lies and what it is; what was seen of it stays as it is. */
export const correctDump = action({
  name: 'correctDump',
  event: 'dump.corrected',
  schema: dumpCorrection,
  run: async ({ trx, input: { id, seen, reason, ...changed }, context }) => {
    await ownDump(trx, context.actor, id)
    const before = await recordById(trx, dumpTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    refuseFields(await wrongVillage(trx, context.actor, changed.placeId))
    const after = { ...before, ...changed }
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    await updateRecord(trx, dumpTable, after)
    return { result: { id }, event: { subject: 'dump', subjectId: id, before, after: { ...after, reason } } }
  },
})
