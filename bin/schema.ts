// Writes src/server/store/schema.ts: the tables and views as TypeScript types, read from the catalogue of a freshly
// migrated database. With --check it only compares and ends with 1 where they differ.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { createTestDatabase, dropTestDatabase, withServer } from '#tests/support/database-server.ts'

interface Column {
  readonly table: string
  readonly column: string
  /** `r` table, `v` view. */
  readonly kind: 'r' | 'v'
  readonly type: string
  readonly scale: number | null
  readonly is_required: boolean
  readonly has_default: boolean
  readonly is_always_generated: boolean
  /** Definition of the column's own check, if it has one. */
  readonly check_definition: string | null
}

const columnsOfCatalogue = `
  select c.relname as table, a.attname as column, c.relkind as kind, format_type(a.atttypid, null) as type,
    case when a.atttypid = 'numeric'::regtype and a.atttypmod > 0 then ((a.atttypmod - 4) & 65535) end as scale,
    a.attnotnull or (c.relkind = 'v' and coalesce((
      select bool_and(b.attnotnull) from information_schema.view_column_usage u
        join pg_attribute b on b.attrelid = to_regclass(quote_ident(u.table_name)) and b.attname = u.column_name
       where u.view_name = c.relname and u.column_name = a.attname), false)) as is_required,
    a.atthasdef or a.attidentity <> '' as has_default,
    a.attidentity = 'a' or a.attgenerated <> '' as is_always_generated,
    (select min(pg_get_constraintdef(k.oid)) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%') as check_definition
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname collate "C", a.attnum`

const scalarTypes: Readonly<Record<string, string>> = {
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  local_text: 'LocalText',
  text: 'string',
  uuid: 'string',
  date: 'string',
  'timestamp with time zone': 'string',
  tsvector: 'string',
}

function scalarType({ type, scale, table, column, check_definition }: Column): string {
  const listed = /^CHECK \(\((?:\w+|"\w+") = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(check_definition ?? '')?.[1]
  if (listed) return [...listed.matchAll(/'([^']*)'::text/g)].map((match) => `'${match[1]}'`).join(' | ')
  if (type === 'numeric') return scale === 2 ? 'bigint' : 'string'
  const isArray = type.endsWith('[]')
  const found = scalarTypes[type.replace('[]', '')]
  if (!found) throw new Error(`no TypeScript type for ${table}.${column} of type ${type}`)
  return isArray ? `${found}[]` : found
}

function columnType(column: Column): string {
  if (column.type === 'jsonb') return jsonType(column)
  const type = scalarType(column) + (column.is_required ? '' : ' | null')
  if (column.kind === 'v') return type
  if (column.is_always_generated) return `GeneratedAlways<${type}>`
  return column.has_default ? `Generated<${type}>` : type
}

function jsonType({ kind, is_required, has_default }: Column): string {
  if (kind === 'v') return 'unknown'
  if (!is_required) return 'Json<string | null | undefined>'
  return has_default ? 'Json<string | undefined>' : 'Json<string>'
}

function schemaSource(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (each) => each.table)
  const body = [...tables].map(
    ([table, own]) =>
      `  ${table}: {\n${own.map((each) => `    ${each.column}: ${columnType(each)}`).join('\n')}\n  }`,
  )
  return `// Written by bin/schema.ts from the migrated database; run it after changing migrations.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { LocalText } from '#domain/text/local-text.ts'

/** JSON is written as text (\`JSON.stringify\`; the driver would send an array as an SQL array) and read as a value. */
type Json<Written> = ColumnType<unknown, Written, Written>

/** Days are 'YYYY-MM-DD', instants ISO in UTC, money bigint tiyn; see src/server/database/value-codec.ts. */
export interface DB {
${body.join('\n')}
}
`
}

async function currentSchema(): Promise<string> {
  const name = await createTestDatabase()
  try {
    return await withServer(async (server) => {
      const client = new pg.Client({ ...connectionOf(server), database: name })
      await client.connect()
      const { rows } = await client.query<Column>(columnsOfCatalogue)
      await client.end()
      return schemaSource(rows)
    })
  } finally {
    await dropTestDatabase(name)
  }
}

function connectionOf({ host, port, user, password }: pg.Client): pg.ClientConfig {
  return { host, port, ...(user ? { user } : {}), ...(password ? { password } : {}) }
}

const file = fileURLToPath(new URL('../src/server/store/schema.ts', import.meta.url))
const source = await currentSchema()
if (process.argv.includes('--check')) {
  const isSame = (await readFile(file, 'utf8').catch(() => '')) === source
  if (!isSame)
    process.stderr.write('src/server/store/schema.ts differs from the migrations: run node bin/schema.ts\n')
  process.exitCode = isSame ? 0 : 1
} else await writeFile(file, source)
