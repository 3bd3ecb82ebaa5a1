/*
 * The simple tables: one row is one record, one column one value of it. A record table says which column holds which
 * field; the functions below are the SQL that all of them share. Journals with versions have their own files.
 */
import { sql, type Kysely, type SelectType, type Transaction } from 'kysely'
import type { EvidenceSubject } from '#domain/evidence/evidence.ts'
import type { DB } from './schema.ts'

export type TableName = keyof DB & string

/** Columns of a table that can hold a value: of its type, or JSON that is read as anything. */
type ColumnFor<T extends TableName, Value> = {
  [C in keyof DB[T] & string]: unknown extends SelectType<DB[T][C]>
    ? C
    : SelectType<DB[T][C]> extends Value
      ? C
      : Value extends readonly unknown[]
        ? SelectType<DB[T][C]> extends readonly string[]
          ? C
          : never
        : never
}[keyof DB[T] & string]

export interface RecordTable<R extends { readonly id: string }> {
  readonly table: TableName
  /** The subject's name in audit lines and links. */
  readonly subject:
    | EvidenceSubject
    | 'organisation'
    | 'place'
    | 'project'
    | 'task'
    | 'activity'
    | 'indicator'
    | 'budgetLine'
    | 'refund'
    | 'proposal'
    | 'evidence'
    | 'street'
    | 'household'
    | 'householdGroup'
    | 'pickupRule'
    | 'pickupFeed'
    | 'dump'
    | 'initiativeGroup'
    | 'gathering'
    | 'gatheringRule'
    | 'concern'
    | 'letterLink'
    | 'agendaItem'
    | 'gatheringDecision'
    | 'initiativeMember'
    | 'tariff'
    | 'pickupDuty'
    | 'pickupMark'
    | 'pickupComplaint'
    | 'tracker'
    | 'questionnaire'
    | 'questionnaireLink'
    | 'questionnaireAnalysis'
    | 'schoolCentre'
    | 'bankAccount'
    | 'containerSite'
    | 'container'
    | 'emptying'
    | 'handOver'
    | 'cleanUp'
    | 'cleanUpPerson'
    | 'stockItem'
    | 'stockMove'
    | 'publicWorker'
    | 'thanks'
    | 'objection'
    | 'appealExtension'
    | 'appealForwarding'
    | 'appealAnswer'
    | 'appealReopening'
    | 'appealTerm'
    | 'business'
    | 'supportApplication'
    | 'supportStep'
    | 'wasteNotice'
    | 'wasteMatch'
    | 'wasteHandOver'
    | 'plannedPublication'
    | 'planStep'
    | 'materialMove'
    | 'reachReading'
  readonly columns: { readonly [Field in keyof R & string]: string }
  /** Fields that are stored as JSON. */
  readonly json: readonly (keyof R & string)[]
  /** Columns by which a list is printed. */
  readonly order: readonly string[]
}

/** Declares a record table; its columns are checked against the schema. */
export function recordTable<R extends { readonly id: string }>() {
  return <T extends TableName>(
    table: T,
    definition: {
      readonly subject: RecordTable<R>['subject']
      readonly columns: { readonly [Field in keyof R & string]: ColumnFor<T, R[Field]> }
      readonly json?: readonly (keyof R & string)[]
      readonly order: readonly (keyof DB[T] & string)[]
    },
  ): RecordTable<R> => ({ table, json: [], ...definition })
}

/** What a new row has besides its record. */
export interface RowScope {
  readonly organisationId: string
  readonly projectId: string | null
  readonly actorId: string | null
  readonly at: string
}

// The query builder knows its tables at compile time; these functions know theirs at run time and borrow the name of
// one. What they are given was checked when the record table was declared.
type Borrowed = 'partner'

/** Records of a project in printed order. */
export async function recordsOf<R extends { readonly id: string }>(
  db: Kysely<DB>,
  table: RecordTable<R>,
  projectId: string,
): Promise<R[]> {
  const order = table.order.map((column) => sql.ref(column))
  const { rows } = await sql<R>`select ${selected(table)} from ${sql.table(table.table)}
    where project_id = ${projectId} order by ${sql.join([...order, sql.ref('id')])}`.execute(db)
  return rows
}

/** One record, or null where the organisation has none with this id. */
export async function recordById<R extends { readonly id: string }>(
  db: Kysely<DB>,
  table: RecordTable<R>,
  id: string,
): Promise<R | null> {
  const { rows } =
    await sql<R>`select ${selected(table)} from ${sql.table(table.table)} where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The same, locked until the end of the transaction. */
export async function recordToChange<R extends { readonly id: string }>(
  trx: Transaction<DB>,
  table: RecordTable<R>,
  id: string,
): Promise<R | null> {
  const { rows } =
    await sql<R>`select ${selected(table)} from ${sql.table(table.table)} where id = ${id} for update`.execute(
      trx,
    )
  return rows[0] ?? null
}

const withoutProject: readonly TableName[] = [
  'organisation',
  'place',
  'project',
  'reply',
  'street',
  'household',
  'household_group',
  'pickup_rule',
  'pickup',
  'pickup_feed',
  'dump',
  'initiative_group',
  'initiative_member',
  'gathering_rule',
  'letter_link',
  'tariff',
  'pickup_duty',
  'pickup_mark',
  'pickup_complaint',
  'tracker',
  'questionnaire_link',
  'questionnaire_analysis',
  'school_centre',
  'contract',
  'contract_document',
  'bank_account',
  'container_site',
  'container',
  'emptying',
  'hand_over',
  'clean_up_person',
  'stock_item',
  'stock_move',
  'certificate',
  'appeal_extension',
  'appeal_forwarding',
  'appeal_answer',
  'appeal_reopening',
  'appeal_term',
  'business',
  'support_application',
  'support_step',
  'waste_notice',
  'waste_match',
  'waste_hand_over',
]

/** The project of a record, null for records of the organisation. */
export async function projectOfRecord(
  db: Kysely<DB>,
  { table }: { readonly table: TableName },
  id: string,
): Promise<string | null> {
  if (withoutProject.includes(table)) return null
  const { rows } = await sql<{
    project_id: string
  }>`select project_id from ${sql.table(table)} where id = ${id}`.execute(db)
  return rows[0]?.project_id ?? null
}

export async function insertRecord<R extends { readonly id: string }>(
  trx: Transaction<DB>,
  table: RecordTable<R>,
  scope: RowScope,
  record: R,
): Promise<void> {
  const row = {
    organisation_id: scope.organisationId,
    ...(scope.projectId === null ? {} : { project_id: scope.projectId }),
    recorded_by: scope.actorId,
    recorded_at: scope.at,
    ...rowOf(table, record),
  }
  await trx
    .insertInto(table.table as Borrowed)
    .values(row as never)
    .execute()
}

export async function updateRecord<R extends { readonly id: string }>(
  trx: Transaction<DB>,
  table: RecordTable<R>,
  record: R,
): Promise<void> {
  const { id, ...row } = rowOf(table, record)
  await trx
    .updateTable(table.table as Borrowed)
    .set(row as never)
    .where('id', '=', id as string)
    .execute()
}

export async function deleteRecord(trx: Transaction<DB>, table: TableName, id: string): Promise<void> {
  await trx
    .deleteFrom(table as Borrowed)
    .where('id', '=', id)
    .execute()
}

/** The position behind the last record of the list: of the project, or of the parent named. */
export async function nextPosition(
  db: Kysely<DB>,
  table: TableName,
  list: { readonly column: string; readonly id: string },
): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(position), 0) + 1 as next
    from ${sql.table(table)} where ${sql.ref(list.column)} = ${list.id}`.execute(db)
  return rows[0]?.next ?? 1
}

/** Ids of the records that share a parent with this one, in their order. */
export async function siblingsOf(
  db: Kysely<DB>,
  table: TableName,
  parent: 'project_id' | 'task_id' | 'activity_id',
  id: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
    where ${sql.ref(parent)} = (select ${sql.ref(parent)} from ${sql.table(table)} where id = ${id})
    order by position, id`.execute(db)
  return rows.map((row) => row.id)
}

/** Numbers records 1, 2, 3 in the order given. */
export async function setPositions(
  trx: Transaction<DB>,
  table: TableName,
  ids: readonly string[],
): Promise<void> {
  await sql`update ${sql.table(table)} as row set position = given.position::integer
    from unnest(${[...ids]}::uuid[]) with ordinality as given (id, position) where row.id = given.id`.execute(
    trx,
  )
}

/** Which of these ids the organisation does not have (in this project where one is given). */
export async function missingIds(
  db: Kysely<DB>,
  table: TableName,
  ids: readonly string[],
  projectId: string | null,
): Promise<string[]> {
  if (ids.length === 0) return []
  const ofProject = projectId === null ? sql`` : sql`and project_id = ${projectId}`
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
    where id = any(${[...ids]}::uuid[]) ${ofProject}`.execute(db)
  const found = new Set(rows.map((row) => row.id))
  return ids.filter((id) => !found.has(id))
}

function rowOf<R extends { readonly id: string }>(table: RecordTable<R>, record: R): Record<string, unknown> {
  const entries = Object.entries(table.columns) as [keyof R & string, string][]
  return Object.fromEntries(
    entries.map(([field, column]) => {
      const value: unknown = record[field]
      return [column, table.json.includes(field) ? JSON.stringify(value) : value]
    }),
  )
}

function selected<R extends { readonly id: string }>(table: RecordTable<R>) {
  return sql.join(
    Object.entries<string>(table.columns).map(
      ([field, column]) => sql`${sql.ref(column)} as ${sql.ref(field)}`,
    ),
  )
}
