import type { Transaction } from 'kysely'
import * as v from 'valibot'
import type { ActionName } from '#domain/account/permissions.ts'
import { recordId } from '#domain/project/record-input.ts'
import { reason } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { deleteLinksOf } from '#store/evidence.ts'
import { deleteRecord, recordToChange, type RecordTable } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { action, type Action } from './action.ts'
import { refuseFields } from './parse-input.ts'
import { logged } from './unlogged.ts'

/**
 * An action that removes a record of a simple table; the audit log keeps it with the files that proved it, and why where a
 * reason was given. Throws
 * `record.inUse` while other records stand on it.
 */
export function removeRecord<R extends { readonly id: string }>(definition: {
  readonly name: ActionName
  readonly event: string
  readonly table: RecordTable<R>
  /** Fields that the log does not keep, for they name people. */
  readonly unlogged?: readonly string[]
  /** Whether nobody may remove it without saying why. */
  readonly needsReason?: boolean
  /** Rows that belong to the record and go with it. */
  readonly before?: (trx: Transaction<DB>, record: R) => Promise<object>
}): Action<{ id: string; reason?: string | undefined }, { id: string }> {
  const { name, event, table, needsReason = false, unlogged = [] } = definition
  return action({
    name,
    event,
    schema: v.strictObject({ id: recordId, reason: v.optional(reason) }),
    run: async ({ trx, input: { id, reason: given } }) => {
      const record = await recordToChange(trx, table, id)
      if (!record) throw new Problem('record.notFound', { id })
      refuseFields(needsReason && !given ? [{ path: 'reason', key: 'input.required' }] : [])
      const whole = { ...logged(record, unlogged), ...(await definition.before?.(trx, record)) }
      const evidenceIds = await deleteLinksOf(trx, table.subject, id)
      await deleteRecord(trx, table.table, id)
      const before = evidenceIds.length > 0 ? { ...whole, evidenceIds } : whole
      return {
        result: { id },
        event: { subject: table.subject, subjectId: id, before, after: given ? { reason: given } : null },
      }
    },
  })
}
