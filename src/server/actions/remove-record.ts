import * as v from 'valibot'
import type { ActionName } from '#domain/account/permissions.ts'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { deleteLinksOf } from '#store/evidence.ts'
import { deleteRecord, recordToChange, type RecordTable } from '#store/record-table.ts'
import { action, type Action } from './action.ts'

/**
 * An action that removes a record of a simple table; the audit log keeps it with the files that proved it. Throws
 * `record.inUse` while other records stand on it.
 */
export function removeRecord<R extends { readonly id: string }>(definition: {
  readonly name: ActionName
  readonly event: string
  readonly table: RecordTable<R>
}): Action<{ id: string }, { id: string }> {
  const { name, event, table } = definition
  return action({
    name,
    event,
    schema: v.strictObject({ id: recordId }),
    run: async ({ trx, input: { id } }) => {
      const record = await recordToChange(trx, table, id)
      if (!record) throw new Problem('record.notFound', { id })
      const evidenceIds = await deleteLinksOf(trx, table.subject, id)
      await deleteRecord(trx, table.table, id)
      const before = evidenceIds.length > 0 ? { ...record, evidenceIds } : record
      return { result: { id }, event: { subject: table.subject, subjectId: id, before, after: null } }
    },
  })
}
