// The tables as the catalogue knows them, so that a new table cannot be forgotten by backup or restore.
import { sql, type Kysely } from 'kysely'
import type { DB } from '#store/schema.ts'

interface BackupColumn {
  readonly name: string
  /** The exact SQL type, e.g. `numeric(14,2)`. */
  readonly type: string
}

export interface BackupTable {
  readonly name: string
  /** Columns with values of their own: generated ones are computed again. */
  readonly columns: readonly BackupColumn[]
  /** Columns of the primary key, the order of the rows. */
  readonly key: readonly string[]
}

/** All tables of the schema by name. */
export async function backupTables(owner: Kysely<DB>): Promise<BackupTable[]> {
  const { rows } = await sql<BackupTable>`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
         from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
         from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname collate "C"`.execute(owner)
  return rows
}

export interface SequenceState {
  readonly name: string
  readonly last: string
  readonly is_called: boolean
}

/** Where each sequence (of identity columns) stands. */
export async function sequenceStates(owner: Kysely<DB>): Promise<SequenceState[]> {
  const names = await sql<{ name: string }>`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"`.execute(
    owner,
  )
  const states: SequenceState[] = []
  for (const { name } of names.rows) {
    const state = await sql<{ last: string; is_called: boolean }>`
      select last_value::text as last, is_called from ${sql.id(name)}`.execute(owner)
    states.push({ name, last: '1', is_called: false, ...state.rows[0] })
  }
  return states
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** Foreign keys: restore takes them off and puts them back, which checks every row once. */
export async function foreignKeys(owner: Kysely<DB>): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and k.conparentid = 0
     order by c.relname collate "C", k.conname collate "C"`.execute(owner)
  return rows
}

/** The first table that holds a row, apart from the list of migrations. */
export async function firstFilledTable(owner: Kysely<DB>): Promise<string | undefined> {
  for (const { name } of await backupTables(owner)) {
    if (name === 'schema_migration') continue
    const found = await sql`select 1 from ${sql.id(name)} limit 1`.execute(owner)
    if (found.rows.length > 0) return name
  }
  return undefined
}
