/*
 * What every write has in common: permission, then the input by its schema, then in one transaction the decision, the
 * write and its line in the audit log. An action's own file says only what is its own.
 */
import type { Transaction } from 'kysely'
import type * as v from 'valibot'
import { isAllowed, type ActionName } from '#domain/account/permissions.ts'
import { isSearched } from '#domain/search/search-subjects.ts'
import type { ActionContext } from '#server/context.ts'
import { appendAudit } from '#server/database/audit.ts'
import { Problem } from '#server/problem.ts'
import { constraintProblem, isSameKey } from '#store/constraint-problem.ts'
import type { RowScope } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { indexRecord } from '#store/search.ts'
import { parseInput } from './parse-input.ts'

/** What happened to which record, with its values before and after. */
interface AuditEvent {
  readonly subject: string
  readonly subjectId: string | null
  readonly before: unknown
  readonly after: unknown
}

/** What an action gives back, and what it did; `event` is null where everything stood so already. */
export interface Outcome<Result> {
  readonly result: Result
  readonly event: AuditEvent | null
}

export interface Step<Input, Prepared = undefined> {
  readonly trx: Transaction<DB>
  readonly input: Input
  readonly context: ActionContext
  /** What `prepare` made. */
  readonly prepared: Prepared
  /** Of every row that this action writes. */
  readonly scope: Omit<RowScope, 'projectId'>
}

export interface ActionDefinition<Schema extends v.GenericSchema, Result, Prepared> {
  readonly name: ActionName
  /** Name of its line in the audit log, in the past tense: `partner.added`. */
  readonly event: string
  readonly schema: Schema
  /** Slow work before the transaction: hashing, looking into files. */
  readonly prepare?: (input: v.InferOutput<Schema>, context: ActionContext) => Promise<Prepared>
  /** Whose row it is; the actor's organisation unless told. */
  readonly organisationId?: (input: v.InferOutput<Schema>, context: ActionContext) => string
  readonly run: (step: Step<v.InferOutput<Schema>, Prepared>) => Promise<Outcome<Result>>
}

/** One thing a person does. Throws `permission.denied`, `input.invalid`, and what the action itself refuses. */
export interface Action<Input, Result> {
  (context: ActionContext, input: Input): Promise<Result>
  readonly definition: { readonly name: ActionName; readonly event: string; readonly schema: v.GenericSchema }
}

/** Makes an action of its definition. */
export function action<Schema extends v.GenericSchema, Result, Prepared = undefined>(
  definition: ActionDefinition<Schema, Result, Prepared>,
): Action<v.InferInput<Schema>, Result> {
  const perform = async (context: ActionContext, raw: v.InferInput<Schema>): Promise<Result> => {
    if (!isAllowed(context.actor.role, definition.name)) {
      throw new Problem('permission.denied', { action: definition.name })
    }
    const input = parseInput(definition.schema, raw)
    // An action without `prepare` is typed to get undefined.
    const prepared = (await definition.prepare?.(input, context)) as Prepared
    const organisationId = definition.organisationId?.(input, context) ?? context.organisationId
    const transaction = () =>
      context.database.transact(organisationId, (trx) =>
        writeAndLog(definition, { ...context, organisationId }, trx, input, prepared),
      )
    return withSecondLook(transaction)
  }
  return Object.assign(perform, {
    definition: { name: definition.name, event: definition.event, schema: definition.schema },
  })
}

async function writeAndLog<Schema extends v.GenericSchema, Result, Prepared>(
  definition: ActionDefinition<Schema, Result, Prepared>,
  context: ActionContext,
  trx: Transaction<DB>,
  input: v.InferOutput<Schema>,
  prepared: Prepared,
): Promise<Result> {
  const { organisationId, actor } = context
  const at = context.now()
  const scope = { organisationId, actorId: actor.id, at }
  const { result, event } = await definition.run({ trx, input, context, prepared, scope })
  if (event) {
    if (event.subjectId && isSearched(event.subject)) await indexRecord(trx, event.subject, event.subjectId)
    const entry = { ...scope, actor: actor.name, action: definition.event, ...event }
    await appendAudit(trx, entry)
  }
  return result
}

/** Of two writers of one id the slower one looks again: it finds the same record, or a conflict. */
async function withSecondLook<T>(transaction: () => Promise<T>): Promise<T> {
  try {
    return await transaction()
  } catch (error) {
    if (!isSameKey(error)) throw constraintProblem(error)
  }
  try {
    return await transaction()
  } catch (error) {
    throw isSameKey(error) ? new Problem('record.conflict') : constraintProblem(error)
  }
}
