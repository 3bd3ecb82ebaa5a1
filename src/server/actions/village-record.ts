/*
 * What a village's records have in common: entered once under an id that a phone may send again, corrected by who saw it
 * as it stands, taken back with a reason. Each action says only what is its own. A `name` that is plain text is a person's
 * and stands in the row alone: nothing leaves the log, and a name must be able to.
 */
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import {
  insertRecord,
  recordById,
  recordToChange,
  updateRecord,
  type RecordTable,
} from '#store/record-table.ts'
import type { Outcome, Step } from './action.ts'
import { refuseFields } from './parse-input.ts'
import { recordStamp } from './record-stamp.ts'
import { wasMadeBefore } from './replay.ts'

type Entered = Outcome<{ id: string }>
type Named = { readonly name?: unknown }

/** The day it is in the villages. */
const todayOf = ({ scope }: Pick<Step<unknown>, 'scope'>): string => dayOfInstant(scope.at, villageTimeZone)

/** A day of what was seen or done lies not ahead. */
export const wrongToday = (step: Pick<Step<unknown>, 'scope'>, on: string, path = 'on'): FieldProblem[] =>
  on > todayOf(step) ? [{ path, key: 'input.future' }] : []

/** A record as the log may hold it: without a person's name. */
function logged(record: object): object {
  const { name, ...rest } = record as Named
  return typeof name === 'object' && name !== null ? record : rest
}

/** Enters a record; the same id with the same body again is accepted in silence. */
export async function enterRecord<
  Input extends { id?: string | undefined },
  R extends { readonly id: string },
>(
  { trx, input, context, scope }: Step<Input>,
  entry: {
    readonly table: RecordTable<R>
    readonly event: string
    readonly record: Omit<R, 'id'>
    readonly problems: () => Promise<readonly FieldProblem[]>
    /** What else is written with it. */
    readonly also?: (id: string) => Promise<void>
  },
): Promise<Entered> {
  const { table, event, record, problems, also } = entry
  const id = input.id ?? context.newId()
  const body = logged(input)
  if (input.id && (await wasMadeBefore(trx, { event, subject: table.subject, id, body }))) {
    const name = ((await recordById(trx, table, id)) as Named | null)?.name
    const given = (input as Named).name
    // A name that was erased since is nobody's to compare with.
    if (typeof name === 'string' && name !== given) throw new Problem('record.conflict', { id })
    return { result: { id }, event: null }
  }
  refuseFields([...(await problems())])
  await insertRecord(trx, table, { ...scope, projectId: null }, { ...record, id } as unknown as R)
  await also?.(id)
  return {
    result: { id },
    event: { subject: table.subject, subjectId: id, before: null, after: { ...body, id } },
  }
}

/** The record, locked. Throws `record.notFound`. */
export async function lockedRecord<R extends { readonly id: string }>(
  { trx }: Pick<Step<unknown>, 'trx'>,
  table: RecordTable<R>,
  id: string,
): Promise<R> {
  const record = await recordToChange(trx, table, id)
  if (!record) throw new Problem('record.notFound', { id })
  return record
}

/** Changes a record that the caller locked. Throws `record.conflict` where another version was seen. */
export async function correctRow<R extends { readonly id: string }>(
  { trx }: Pick<Step<unknown>, 'trx'>,
  table: RecordTable<R>,
  before: R,
  {
    seen,
    reason,
    changed,
  }: { readonly seen?: string | undefined; readonly reason?: string; readonly changed: Partial<R> },
): Promise<Entered> {
  const { id } = before
  if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
  const after = { ...before, ...changed }
  if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
  await updateRecord(trx, table, after)
  const told = { ...logged(after), ...(reason === undefined ? {} : { reason }) }
  return {
    result: { id },
    event: { subject: table.subject, subjectId: id, before: logged(before), after: told },
  }
}

/** Takes back a record that the caller locked; it stays with the reason. Done twice it is done once. */
export async function takeBackRow<R extends { readonly id: string; readonly withdrawnWhy: string | null }>(
  { trx }: Pick<Step<unknown>, 'trx'>,
  table: RecordTable<R>,
  before: R,
  reason: string,
): Promise<Entered> {
  const { id } = before
  if (before.withdrawnWhy !== null) return { result: { id }, event: null }
  await updateRecord(trx, table, { ...before, withdrawnWhy: reason })
  const told = logged(before)
  return {
    result: { id },
    event: { subject: table.subject, subjectId: id, before: told, after: { ...told, reason } },
  }
}
