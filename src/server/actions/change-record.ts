import type { Transaction } from 'kysely'
import * as v from 'valibot'
import type { ActionName } from '#domain/account/permissions.ts'
import { recordId } from '#domain/project/record-input.ts'
import { reason, requiredText } from '#domain/text/text-input.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { projectOfRecord, recordToChange, updateRecord, type RecordTable } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { action, type Action, type Step } from './action.ts'
import { parseInput, refuseFields } from './parse-input.ts'
import { recordStamp } from './record-stamp.ts'
import { wrongReferences, type References } from './references.ts'
import { plain } from './replay.ts'
import { logged } from './unlogged.ts'

/**
 * The id and the fields that change; what is not named stays. `seen` is the stamp of the record that the person saw:
 * where it has become another one meanwhile, nothing is written.
 */
export type Changes<Schema extends v.GenericSchema> = {
  readonly id: string
  readonly seen?: string
  /** Why it changes, kept in the audit log. */
  readonly reason?: string
} & Partial<Omit<v.InferInput<Schema>, 'id' | 'projectId'>>

interface ChangeDefinition<Schema extends v.GenericSchema, R extends { readonly id: string }> {
  readonly name: ActionName
  readonly event: string
  /** The schema of a new record: a changed one must be one that could be added. */
  readonly schema: Schema
  readonly table: RecordTable<R>
  readonly references?: References
  readonly check?: (
    trx: Transaction<DB>,
    input: v.InferOutput<Schema>,
    step: Pick<Step<unknown>, 'scope'>,
  ) => Promise<readonly FieldProblem[]>
  /** Fields that the log does not keep, for they name people. */
  readonly unlogged?: readonly string[]
  /** Whether nobody may change it without saying why. */
  readonly needsReason?: boolean
}

const changes = v.looseObject({
  id: recordId,
  seen: v.optional(v.string()),
  reason: v.optional(reason),
})

/** An action that changes fields of a record of a simple table. A change that changes nothing leaves no line in the log. */
export function changeRecord<Schema extends v.GenericSchema, R extends { readonly id: string }>(
  definition: ChangeDefinition<Schema, R>,
): Action<Changes<Schema>, { id: string }> {
  const { name, event, schema, table, unlogged = [] } = definition
  const change = action({
    name,
    event,
    schema: changes,
    run: async ({ trx, input, scope }) => {
      const before = await recordToChange(trx, table, input.id)
      if (!before) throw new Problem('record.notFound', { id: input.id })
      const { seen, reason: given, ...changed } = input
      if (seen !== undefined && seen !== recordStamp(before))
        throw new Problem('record.conflict', { id: input.id })
      const projectId = await projectOfRecord(trx, table, input.id)
      const ofProject = projectId === null ? {} : { projectId }
      const whole = parseInput(schema, { ...plain(before), ...changed, ...ofProject })
      refuseFields([
        ...(definition.needsReason && !given ? [{ path: 'reason', key: 'input.required' }] : []),
        ...(await wrongReferences(
          trx,
          definition.references ?? {},
          whole as Record<string, unknown>,
          projectId,
        )),
        ...((await definition.check?.(trx, whole, { scope })) ?? []),
      ])
      const { projectId: _, ...after } = whole as unknown as R & { projectId?: string }
      const isSame = canonicalJson(before) === canonicalJson(after)
      if (isSame) return { result: { id: input.id }, event: null }
      await updateRecord(trx, table, after as unknown as R)
      return {
        result: { id: input.id },
        event: {
          subject: table.subject,
          subjectId: input.id,
          before: logged(before, unlogged),
          after: withReason(logged(after, unlogged), given),
        },
      }
    },
  })
  // What the loose schema lets through is parsed whole above; who asks what can be given is told the fields.
  const told = { ...change.definition, schema: changesOf(schema, definition.needsReason) }
  return Object.assign(change, { definition: told }) as unknown as Action<Changes<Schema>, { id: string }>
}

interface Entry extends v.GenericSchema {
  readonly wrapped?: v.GenericSchema
}

/** The fields of a change: the id, and any of a new record's; none has a default, for what is not named stays. */
export function changesOf(schema: v.GenericSchema, needsReason = false): v.GenericSchema {
  const { entries = {} } = schema as { readonly entries?: Readonly<Record<string, Entry>> }
  const fields = Object.entries(entries).filter(([name]) => name !== 'id' && name !== 'projectId')
  const optional = fields.map(([name, entry]) => [
    name,
    v.exactOptional(entry.type === 'optional' && entry.wrapped ? entry.wrapped : entry),
  ])
  return v.strictObject({
    id: recordId,
    seen: v.exactOptional(v.string()),
    reason: needsReason ? requiredText : v.exactOptional(reason),
    ...Object.fromEntries(optional),
  })
}

/** What the audit log keeps of a change: the record as it became, and why. */
const withReason = (after: object, given: string | null | undefined): object =>
  given ? { ...after, reason: given } : after
