// The rows of a backup into their tables. Foreign keys are taken off first and put back last, which proves them all
// and leaves the order of the tables free; triggers rest meanwhile: they did their work when the rows were first written.
import { sql, type Transaction } from 'kysely'
import type { DB } from '#store/schema.ts'
import { exactTextSettings, filePattern, rowsPattern, type BackupHeader } from './backup-format.ts'
import type { BackupReader } from './backup-reader.ts'
import { backupTables, foreignKeys, type BackupTable, type ForeignKey } from './backup-tables.ts'
import type { StagedFiles } from './staged-files.ts'

/** Reads every part of `reader`: rows into the tables, files into `staged`. Throws `backup.damaged`. */
export async function restoreRows(
  trx: Transaction<DB>,
  reader: BackupReader,
  header: BackupHeader,
  staged: StagedFiles,
): Promise<{ rows: number; files: number }> {
  const tables = await matchingTables(trx, reader, header)
  const keys = await foreignKeys(trx)
  await sql.raw(exactTextSettings).execute(trx)
  await prepareTables(trx, tables, keys)
  const rows: Record<string, number> = {}
  let files = 0
  for await (const part of reader.parts()) {
    const file = filePattern.exec(part.name)
    const table = tables.get(rowsPattern.exec(part.name)?.[1] ?? '')
    if (file) {
      await staged.write(file[1] ?? '', file[2] ?? '', reader.body(part))
      files++
    } else if (table) {
      const added = await insertRows(trx, reader, table, await reader.text(part))
      rows[table.name] = (rows[table.name] ?? 0) + added
    } else throw reader.damaged(part.name)
  }
  const { manifest } = reader
  for (const name of tables.keys()) if ((rows[name] ?? 0) !== manifest.rows[name]) throw reader.damaged(name)
  await finishTables(trx, tables, keys)
  for (const { name, last, is_called } of manifest.sequences) {
    await sql`select setval(${sql.lit(`public.${name}`)}::regclass, ${last}::bigint, ${is_called})`.execute(
      trx,
    )
  }
  return { rows: Object.values(rows).reduce((total, each) => total + each, 0), files }
}

/** The tables of the database, which the header must name all and no others, with the same columns. */
async function matchingTables(
  trx: Transaction<DB>,
  reader: BackupReader,
  header: BackupHeader,
): Promise<Map<string, BackupTable>> {
  const tables = await backupTables(trx)
  if (JSON.stringify(tables) !== JSON.stringify(header.tables)) throw reader.damaged('tables')
  return new Map(tables.map((table) => [table.name, table]))
}

async function prepareTables(
  trx: Transaction<DB>,
  tables: Map<string, BackupTable>,
  keys: readonly ForeignKey[],
) {
  for (const { table, name } of keys) {
    await sql`alter table ${sql.id(table)} drop constraint ${sql.id(name)}`.execute(trx)
  }
  for (const name of tables.keys()) await sql`alter table ${sql.id(name)} disable trigger user`.execute(trx)
  await sql`delete from schema_migration`.execute(trx)
}

async function finishTables(
  trx: Transaction<DB>,
  tables: Map<string, BackupTable>,
  keys: readonly ForeignKey[],
) {
  for (const { table, name, definition } of keys) {
    await sql`alter table ${sql.id(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(trx)
  }
  for (const name of tables.keys()) await sql`alter table ${sql.id(name)} enable trigger user`.execute(trx)
}

async function insertRows(
  trx: Transaction<DB>,
  reader: BackupReader,
  table: BackupTable,
  lines: string,
): Promise<number> {
  const columns = sql.join(table.columns.map(({ name }) => sql.id(name)))
  const values = sql.join(
    table.columns.map(({ type }, at) => sql`(line ->> ${sql.lit(at)})::${sql.raw(type)}`),
  )
  const all = `[${lines.trimEnd().split('\n').join(',')}]`
  try {
    const result = await sql`insert into ${sql.id(table.name)} (${columns}) overriding system value
      select ${values} from json_array_elements(${all}::json) with ordinality as each(line, position) order by position`.execute(
      trx,
    )
    return Number(result.numAffectedRows ?? 0)
  } catch (error) {
    // Class 22 and 23: a value or a row that this table never could have given out.
    if (/^2[23]/.test((error as { code?: string }).code ?? '')) throw reader.damaged(table.name)
    throw error
  }
}
