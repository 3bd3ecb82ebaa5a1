import { amendmentTable, lockProject } from '#store/project.ts'
import { deleteLinksOf } from '#store/evidence.ts'
import { deleteRecord, projectOfRecord, recordsOf, recordToChange } from '#store/record-table.ts'
import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { reason } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { action } from '../action.ts'
import { amendmentsAfter, handOn } from '../amended-values.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Removes an amendment that was recorded by mistake; the history keeps why. Planned values that still stand as it set them
 * go back to what they were, a later amendment of the same value finds that one; what has been changed since stays.
 */
export const removeAmendment = action({
  name: 'removeAmendment',
  event: 'amendment.removed',
  schema: v.strictObject({ id: recordId, reason: v.optional(reason) }),
  run: async ({ trx, input: { id, reason: given }, context, scope }) => {
    const projectId = await projectOfRecord(trx, amendmentTable, id)
    if (!projectId || !(await lockProject(trx, projectId))) throw new Problem('record.notFound', { id })
    const amendment = await recordToChange(trx, amendmentTable, id)
    if (!amendment) throw new Problem('record.notFound', { id })
    refuseFields(given ? [] : [{ path: 'reason', key: 'input.required' }])
    const later = amendmentsAfter(await recordsOf(trx, amendmentTable, projectId), amendment)
    for (const change of amendment.changes)
      await handOn({ trx, context, scope, later }, change, change.after, change.before)
    const evidenceIds = await deleteLinksOf(trx, 'amendment', id)
    await deleteRecord(trx, 'amendment', id)
    const before = evidenceIds.length > 0 ? { ...amendment, evidenceIds } : amendment
    return {
      result: { id },
      event: { subject: 'amendment', subjectId: id, before, after: { reason: given } },
    }
  },
})
