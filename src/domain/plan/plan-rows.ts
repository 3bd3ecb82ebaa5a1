import * as v from 'valibot'
import { recordId } from '../project/record-input.ts'

/*
 * A plan as a table holds it: rows that name each other by their codes and numbers, not by ids. What stands in a row is
 * checked by the schemas of the records themselves when it is taken over; here only the shape and the counts.
 */
const row = v.record(v.string(), v.unknown())
const rows = v.pipe(
  v.array(v.strictObject({ at: v.number(), values: row })),
  v.maxLength(2000, 'input.tooMany'),
)

/** Rows of a plan's table. `at` is the row's number in the table, from 1, for what is to be said about it. */
export const planRows = v.strictObject({
  projectId: recordId,
  /** `values`: number, title. */
  tasks: rows,
  /** `values`: those of an activity, with `task` (its number) in place of `taskId`. */
  activities: rows,
  /** `values`: those of an indicator, with `activity` (its code) in place of `activityId`. */
  indicators: rows,
})
export type PlanRows = v.InferOutput<typeof planRows>

/** What taking over a table did, or would do. */
export interface PlanImport {
  readonly added: readonly PlanImportRow[]
  readonly changed: readonly PlanImportRow[]
  readonly unchanged: number
}
export interface PlanImportRow {
  readonly kind: 'task' | 'activity' | 'indicator'
  readonly code: string
}
