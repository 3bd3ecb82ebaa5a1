// A database that was in use before printed materials had moves and reach had days: what stood as one number becomes rows of
// the same sums.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate, migrationsFolder, readMigrations } from '#server/database/migrate.ts'
import { testDatabase } from '#tests/support/database.ts'
import { insertSampleRows } from '#tests/support/database-rows.ts'

const database = await testDatabase({ isEmpty: true })
const { admin } = database
const organisation = '018f0000-0000-7000-8000-00000000000a'
const migrations = await readMigrations(migrationsFolder)
const later = ['0037_printed_materials.sql', '0038_reach.sql']
await migrate(
  admin,
  migrations.filter(({ name }) => !later.includes(name)),
)
await insertSampleRows(admin, organisation, 'old')
await sql`delete from printed_material`.execute(admin)
await sql`delete from publication`.execute(admin)

const idOf = (n: number): string => `018f0000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`
const printed = (n: number, printRun: number, handedOut: number) =>
  sql`
  insert into printed_material
    (id, organisation_id, project_id, kind, title, printed_on, print_run, handed_out, handed_to, recorded_at)
  select ${idOf(n)}::uuid, organisation_id, id, 'leaflet', '{"ru":"Памятка"}', '2023-04-18', ${printRun}::int,
    ${handedOut}::int, '{"ru":"жителям"}', '2023-04-20T06:30:00Z'
  from project limit 1`.execute(admin)

const published = (n: number, reach: number | null) =>
  sql`
  insert into publication
    (id, organisation_id, project_id, kind, outlet, title, language, published_on, reach, reach_source, recorded_at)
  select ${idOf(n)}::uuid, organisation_id, id, 'post', '{"ru":"Страница"}', '{"ru":"Пост"}', 'ru', '2023-05-10',
    ${reach}::int, '{"ru":"счетчик"}', '2023-06-01T06:30:00Z'
  from project limit 1`.execute(admin)

test('more was never handed out than was printed', async () => {
  await expect(printed(1, 300, 301)).rejects.toThrow('printed_material')
})

test('the print run came and what was handed out went, on the day of the material', async () => {
  await printed(2, 300, 300)
  await printed(3, 750, 120)
  await printed(4, 50, 0)
  await printed(5, 0, 0)
  await published(6, 1200)
  await published(7, 0)
  await published(8, null)
  expect(await migrate(admin, migrations)).toEqual(
    migrations.map(({ name }) => name).filter((name) => later.includes(name)),
  )
  const { rows } = await sql<{ n: string; kind: string; quantity: number; on: string; to: unknown }>`
    select right(material_id::text, 1) as n, kind, quantity, moved_on as on, to_whom as to
      from printed_material_move order by material_id, kind`.execute(admin)
  const on = '2023-04-18'
  expect(rows).toEqual([
    { n: '2', kind: 'delivered', quantity: 300, on, to: {} },
    { n: '2', kind: 'handed', quantity: 300, on, to: { ru: 'жителям' } },
    { n: '3', kind: 'delivered', quantity: 750, on, to: {} },
    { n: '3', kind: 'handed', quantity: 120, on, to: { ru: 'жителям' } },
    { n: '4', kind: 'delivered', quantity: 50, on, to: {} },
  ])
})

test('each move has an id of its own, in the order in which the materials were written down', async () => {
  const { rows } = await sql<{ id: string; of: string }>`
    select id, organisation_id as of from printed_material_move`.execute(admin)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(5)
  const instant = Date.parse('2023-04-20T06:30:00Z').toString(16).padStart(12, '0')
  for (const { id, of } of rows) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(id.replaceAll('-', '').slice(0, 12)).toBe(instant)
    expect(of).toBe(organisation)
  }
})

test('what was known of reach is a reading of the publication’s day; what nobody knew stays unknown', async () => {
  const { rows } = await sql<{ n: string; on: string; people: number; source: unknown }>`
    select right(publication_id::text, 1) as n, read_on as on, people, source
      from publication_reach order by publication_id`.execute(admin)
  const common = { on: '2023-05-10', source: { ru: 'счетчик' } }
  expect(rows).toEqual([
    { n: '6', people: 1200, ...common },
    { n: '7', people: 0, ...common },
  ])
})
