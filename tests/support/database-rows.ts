// A valid row for every table, made from the catalogue: parents before children, values that the columns' own checks
// accept. A new table is covered without touching the tests; where no candidate value fits, the error says so.
import { createHash, randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB } from '#store/schema.ts'

interface Column {
  readonly name: string
  readonly type: string
  readonly is_required: boolean
  readonly has_default: boolean
  /** Expressions of checks on this column alone. */
  readonly checks: readonly string[]
}

interface Reference {
  readonly columns: readonly string[]
  readonly target: string
  readonly target_columns: readonly string[]
}

interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly references: readonly Reference[]
}

/** Column by column, as JSON values. */
export type SampleRow = Readonly<Record<string, unknown>>

/** Tables that hold nothing of one organisation, with the reason. */
export const tablesOfNobody: Readonly<Record<string, string>> = {
  schema_migration: 'what was applied to the database as a whole',
  login_attempt: 'before a person has logged in no organisation is known; only the owner sees it',
}

const toRecord = (column: string, target: string): Reference => ({
  columns: ['organisation_id', column],
  target,
  target_columns: ['organisation_id', 'id'],
})

/** References that a trigger checks for a statement's rows together, since the catalogue does not know them. */
const checkedBySets: Readonly<Record<string, readonly Reference[]>> = {
  dues_charge: [toRecord('household_id', 'household'), toRecord('closing_id', 'dues_month_closing')],
}

/**
 * Inserts one row into every table for an organisation (as the owner) and returns the rows by table.
 * `salt` (lower-case letters and digits) keeps the unique values of several organisations apart.
 */
export async function insertSampleRows(
  owner: Kysely<DB>,
  organisationId: string,
  salt: string,
): Promise<Map<string, SampleRow>> {
  const rows = new Map<string, SampleRow>()
  for (const table of parentsFirst(await readTables(owner))) {
    if (table.name in tablesOfNobody) continue
    const row = await chooseRow(owner, table, organisationId, salt, rows)
    rows.set(table.name, await insertFitting(owner, row, table))
  }
  return rows
}

/** A check over several columns may allow a reference only beside another value, or one of several references alone. */
async function insertFitting(owner: Kysely<DB>, row: SampleRow, table: Table): Promise<SampleRow> {
  const free = new Set(table.columns.filter((column) => !column.is_required).map(({ name }) => name))
  const names = table.references.flatMap(({ columns }) => columns).filter((name) => free.has(name))
  const without = (kept?: string) =>
    Object.fromEntries(names.filter((name) => name !== kept).map((name) => [name, null]))
  const attempts = [row, ...[undefined, ...names].map((kept) => ({ ...row, ...without(kept) }))]
  let refused: unknown
  for (const attempt of attempts) {
    try {
      return await insertRow(owner, attempt, table.name)
    } catch (error) {
      if ((error as { code?: string }).code !== '23514') throw error
      refused = error
    }
  }
  throw refused
}

async function readTables(owner: Kysely<DB>): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'is_required', a.attnotnull, 'has_default', a.atthasdef or a.attidentity <> '',
          'checks', coalesce((select json_agg(pg_get_expr(k.conbin, k.conrelid)) from pg_constraint k
            where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]), '[]')) order by a.attnum)
        from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(json_build_object('target', k.confrelid::regclass::text,
          'columns', (select json_agg(attname order by array_position(k.conkey, attnum)) from pg_attribute
             where attrelid = k.conrelid and attnum = any (k.conkey)),
          'target_columns', (select json_agg(attname order by array_position(k.confkey, attnum)) from pg_attribute
             where attrelid = k.confrelid and attnum = any (k.confkey))))
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as references
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`.execute(owner)
  return rows.map((table) => ({
    ...table,
    references: [...table.references, ...(checkedBySets[table.name] ?? [])],
  }))
}

function parentsFirst(tables: readonly Table[]): Table[] {
  const ordered: Table[] = []
  const left = new Set(tables)
  while (left.size > 0) {
    const waits = (table: Table) =>
      table.references.some(
        ({ target }) => target !== table.name && [...left].some((each) => each.name === target),
      )
    const next = [...left].find((table) => !waits(table))
    if (!next)
      throw new Error(`tables that refer to each other: ${[...left].map((each) => each.name).join(', ')}`)
    left.delete(next)
    ordered.push(next)
  }
  return ordered
}

async function chooseRow(
  owner: Kysely<DB>,
  table: Table,
  organisationId: string,
  salt: string,
  rows: ReadonlyMap<string, SampleRow>,
): Promise<SampleRow> {
  const row: Record<string, unknown> = {}
  for (const { columns, target, target_columns } of table.references) {
    const parent = rows.get(target)
    columns.forEach((column, at) => (row[column] = parent?.[target_columns[at] ?? ''] ?? null))
  }
  if (table.name === 'organisation') row['id'] = organisationId
  for (const column of table.columns) {
    if (column.name === 'organisation_id') row[column.name] = organisationId
    else if (!(column.name in row) && !column.has_default) {
      row[column.name] = await chooseValue(owner, table.name, column, salt)
    }
  }
  return row
}

async function chooseValue(owner: Kysely<DB>, table: string, column: Column, salt: string): Promise<unknown> {
  for (const value of candidates(column, salt)) {
    if (await isAccepted(owner, column, value)) return isJson(column) ? JSON.parse(value) : value
  }
  throw new Error(`no sample value fits ${table}.${column.name}: add one to tests/support/database-rows.ts`)
}

function candidates({ type, checks }: Column, salt: string): string[] {
  const listed = checks.flatMap((check) =>
    [...check.matchAll(/'([^']+)'::text/g)].map((match) => match[1] ?? ''),
  )
  const hex = createHash('sha256').update(salt).digest('hex')
  const digits = BigInt(`0x${hex}`).toString()
  if (type === 'text')
    return [
      ...listed,
      `x${salt}`,
      hex,
      hex.slice(0, 16),
      digits.slice(0, 12),
      `+7${digits.slice(0, 10)}`,
      `KZ${digits.slice(0, 18)}`,
      `https://example.org/${salt}`,
      '09:30',
      '2023-05-14',
    ]
  if (type === 'uuid') return [randomUUID()]
  if (type === 'uuid[]') return ['{}', `{${randomUUID()}}`]
  if (type.endsWith('[]')) return ['{}']
  if (type === 'bytea') return [`\\x${hex}`]
  if (type === 'date') return ['2023-05-14', '2023-05-01']
  if (type.startsWith('timestamp')) return ['2023-05-14 06:30:00.123456+00']
  if (type === 'boolean') return ['true', 'false']
  if (type === 'jsonb') return ['{"n": 1.10, "list": [null, "ә"]}', '[]']
  if (type === 'local_text') return ['{"ru": "слово", "kk": "сөз"}']
  return [String(1 + (Number.parseInt(hex.slice(0, 4), 16) % 90)), '0', '1', '45.5', '100.25', '2023']
}

async function isAccepted(
  owner: Kysely<DB>,
  { name, type, checks }: Column,
  value: string,
): Promise<boolean> {
  const checked =
    checks.length > 0
      ? sql.join(
          checks.map((check) => sql`(${sql.raw(check)})`),
          sql` and `,
        )
      : sql`true`
  try {
    const result = await sql<{ fits: boolean }>`
      select (${checked}) as fits from (select ${value}::text::${sql.raw(type)} as ${sql.id(name)}) sample`.execute(
      owner,
    )
    return result.rows[0]?.fits ?? true
  } catch {
    return false
  }
}

async function insertRow(owner: Kysely<DB>, row: SampleRow, table: string): Promise<SampleRow> {
  const inserted = await insertStatement(table, row).execute(owner)
  return inserted.rows[0]?.stored ?? row
}

const isJson = ({ type }: Column) => type === 'jsonb' || type === 'local_text'

/** An insert of a row of JSON values that gives back the whole stored row. */
export function insertStatement(table: string, row: SampleRow) {
  const columns = sql.join(Object.keys(row).map((name) => sql.id(name)))
  const values = sql.join(Object.keys(row).map((name) => sql`(sample).${sql.id(name)}`))
  return sql<{ stored: SampleRow }>`
    insert into ${sql.id(table)} as made (${columns}) overriding system value
    select ${values} from (select json_populate_record(null::${sql.id(table)}, ${JSON.stringify(row)}::json) as sample) one
    returning row_to_json(made) as stored`
}
