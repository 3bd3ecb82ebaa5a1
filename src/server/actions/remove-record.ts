import * as v from 'valibot'
import type { ActionName } from '#domain/account/permissions.ts'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { deleteLinksOf } from '#store/evidence.ts'
import { deleteRecord, recordToChange, type RecordTable } from '#store/record-table.ts'
import { action, type Action } from './action.ts'

/** What names the record, and why it goes where the action asks for it. */
interface Removal {
  readonly id: string
  readonly reason?: string
}

const removal = v.strictObject({ id: recordId })
const reasonedRemoval = v.strictObject({ id: recordId, reason: requiredText })

/**
 * An action that removes a record of a simple table; the audit log keeps it with the files that proved it. With
 * `isReasoned` a reason must be given, which the log keeps too. Throws `record.inUse` while other records stand on it.
 */
export function removeRecord<R extends { readonly id: string }>(definition: {
  readonly name: ActionName
  readonly event: string
  readonly table: RecordTable<R>
  readonly isReasoned?: boolean
}): Action<Removal, { id: string }> {
  const { name, event, table } = definition
  // One of two schemas: the wider type tells both.
  const schema: v.GenericSchema<Removal> = definition.isReasoned ? reasonedRemoval : removal
  return action({
    name,
    event,
    schema,
    run: async ({ trx, input: { id, reason } }) => {
      const record = await recordToChange(trx, table, id)
      if (!record) throw new Problem('record.notFound', { id })
      const evidenceIds = await deleteLinksOf(trx, table.subject, id)
      await deleteRecord(trx, table.table, id)
      const before = evidenceIds.length > 0 ? { ...record, evidenceIds } : record
      const after = reason === undefined ? null : { reason }
      return { result: { id }, event: { subject: table.subject, subjectId: id, before, after } }
    },
  })
}
