import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { reason } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { evidenceTable, linksOfEvidence } from '#store/evidence.ts'
import { deleteRecord, recordToChange } from '#store/record-table.ts'
import { action } from '../action.ts'
import { isOwnEvidence } from '../own-places.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Takes a file that proves nothing out of the project's evidence: one that came with a form that nobody saved. The log
 * keeps what it was and why it went; its bytes stay in the store, where another project may have the same. Throws
 * `record.inUse` while the file proves a record.
 */
export const removeEvidence = action({
  name: 'removeEvidence',
  event: 'evidence.removed',
  schema: v.strictObject({ id: recordId, reason: v.optional(reason) }),
  run: async ({ trx, input: { id, reason: given }, context }) => {
    const evidence = await recordToChange(trx, evidenceTable, id)
    if (!evidence || !(await isOwnEvidence(trx, context.actor, id)))
      throw new Problem('record.notFound', { id })
    if ((await linksOfEvidence(trx, id)).length > 0) throw new Problem('record.inUse', { id })
    refuseFields(given ? [] : [{ path: 'reason', key: 'input.required' }])
    await deleteRecord(trx, 'evidence', id)
    const after = { reason: given }
    return { result: { id }, event: { subject: 'evidence', subjectId: id, before: evidence, after } }
  },
})
