/*
 * Fields that name people and so stay out of the log, which nothing leaves: what an action writes of them stands in the
 * record alone.
 */
import type { Transaction } from 'kysely'
import { Problem } from '#server/problem.ts'
import { recordById, type RecordTable } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { recordStamp } from './record-stamp.ts'
import { plain } from './replay.ts'

/** The record as the log may keep it. */
export const logged = (record: object, unlogged: readonly string[]): object =>
  unlogged.length === 0
    ? record
    : Object.fromEntries(Object.entries(record).filter(([field]) => !unlogged.includes(field)))

/** Throws `record.conflict` where a body that is sent again says something else in the fields that the log has not. */
export async function refuseOtherNames<R extends { readonly id: string }>(
  trx: Transaction<DB>,
  table: RecordTable<R>,
  id: string,
  body: object,
  unlogged: readonly string[],
): Promise<void> {
  if (unlogged.length === 0) return
  const record = await recordById(trx, table, id)
  const named = (of: object): object => {
    const values = plain(of)
    return Object.fromEntries(unlogged.map((field) => [field, values[field]]))
  }
  if (record && recordStamp(named(record)) !== recordStamp(named(body))) {
    throw new Problem('record.conflict', { id })
  }
}
