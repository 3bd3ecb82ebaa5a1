import type { Transaction } from 'kysely'
import type * as v from 'valibot'
import type { ActionName } from '#domain/account/permissions.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { lockProject } from '#store/project.ts'
import { insertRecord, nextPosition, type RecordTable } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { action, type Action, type Step } from './action.ts'
import { refuseFields } from './parse-input.ts'
import { wrongReferences, type References } from './references.ts'
import { wasMadeBefore } from './replay.ts'
import { logged, refuseOtherNames } from './unlogged.ts'

/** A record as an input gives it: its id and its position may still be open. */
type Given<R> = Omit<R, 'id' | 'position'> & {
  readonly id?: string | undefined
  readonly position?: (R extends { position: infer P } ? P : never) | undefined
  readonly projectId?: string
}

interface AddDefinition<Schema extends v.GenericSchema, R extends { readonly id: string }> {
  readonly name: ActionName
  readonly event: string
  readonly schema: v.InferOutput<Schema> extends Given<R> ? Schema : never
  readonly table: RecordTable<R>
  readonly references?: References
  /** Column of the list within which the record has its position; its project unless told. */
  readonly listBy?: { readonly column: string; readonly field: string }
  /** Fields that the log does not keep, for they name people. */
  readonly unlogged?: readonly string[]
  /** What the schema cannot see: the record against others. */
  readonly check?: (
    trx: Transaction<DB>,
    input: v.InferOutput<Schema>,
    step: Pick<Step<unknown>, 'scope'>,
  ) => Promise<readonly FieldProblem[]>
}

/** An action that adds a record of a simple table. Sent again with the same id and body it gives the same result. */
export function addRecord<Schema extends v.GenericSchema, R extends { readonly id: string }>(
  definition: AddDefinition<Schema, R>,
): Action<v.InferInput<Schema>, { id: string }> {
  const { table, event, unlogged = [] } = definition
  return action({
    name: definition.name,
    event,
    schema: definition.schema as Schema,
    run: async ({ trx, input, context, scope }) => {
      const { projectId = null, ...given } = input as Given<R> & { projectId?: string }
      const id = given.id ?? context.newId()
      if (projectId !== null && !(await lockProject(trx, projectId))) {
        throw new Problem('project.notFound', { code: projectId })
      }
      if (
        given.id &&
        (await wasMadeBefore(trx, {
          event,
          subject: table.subject,
          id,
          body: logged(input as object, unlogged),
        }))
      ) {
        await refuseOtherNames(trx, table, id, input as object, unlogged)
        return { result: { id }, event: null }
      }
      refuseFields([
        ...(await wrongReferences(
          trx,
          definition.references ?? {},
          input as Record<string, unknown>,
          projectId,
        )),
        ...((await definition.check?.(trx, input, { scope })) ?? []),
      ])
      const position = await positionOf(trx, definition, input as Record<string, unknown>)
      // The schema was checked to give all of the record but what is added here.
      const record = { ...given, id, ...position } as unknown as R
      await insertRecord(trx, table, { ...scope, projectId }, record)
      const after = logged(projectId === null ? record : { ...record, projectId }, unlogged)
      return { result: { id }, event: { subject: table.subject, subjectId: id, before: null, after } }
    },
  })
}

async function positionOf<Schema extends v.GenericSchema, R extends { readonly id: string }>(
  trx: Transaction<DB>,
  { table, listBy }: AddDefinition<Schema, R>,
  input: { readonly [field: string]: unknown },
): Promise<{ position?: number }> {
  if (!('position' in table.columns) || input['position'] !== undefined) return {}
  const { column, field } = listBy ?? { column: 'project_id', field: 'projectId' }
  return { position: await nextPosition(trx, table.table, { column, id: String(input[field]) }) }
}
