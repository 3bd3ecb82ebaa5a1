import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { issueToken } from '#actions/token/issue-token.ts'
import { demoProjectCode, loadDemo } from '#demo/load-demo.ts'
import { actionContext } from '#server/context.ts'
import { openDatabase, type Database } from '#server/database/connect.ts'
import { accountForLogin } from '#store/account.ts'

/** As many facts as a project of several villages records in a year. */
export const manyEvents = 10_000

export interface LargeProject {
  readonly dataFolder: string
  readonly database: Database
  readonly code: string
  readonly login: { readonly login: string; readonly password: string }
  /** An activity and a place to record further events of. */
  readonly activityId: string
  readonly placeId: string
  readonly projectId: string
  /** A new token of the manager: each measurement has its own, for the API limits how much one may ask. */
  token(): Promise<string>
  remove(): Promise<void>
}

const login = { login: 'bench-manager', password: 'a-password-of-the-bench-alone' }

/** The demo project with ten thousand events more, spread over its activities, places and days, in a folder of its own. */
export async function largeProject(): Promise<LargeProject> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'esep-office-'))
  const database = await openDatabase({ dataFolder })
  await loadDemo(database, { logins: [{ ...login, name: 'Bench', role: 'manager' }] })
  const { rows } = await sql<{ id: string; organisation_id: string; activity_id: string; place_id: string }>`
    select p.id, p.organisation_id, a.id as activity_id, a.place_ids[1] as place_id
    from project p join activity a on a.project_id = p.id
    where p.code = ${demoProjectCode} and cardinality(a.place_ids) > 0 limit 1`.execute(database.admin)
  const [project] = rows
  const account = await accountForLogin(database.kysely, login.login)
  if (!project || !account) throw new Error('the demo was not loaded')
  await addEvents(database, project.id)
  const manager = actionContext(database, project.organisation_id, { ...account, role: 'manager' })
  return {
    dataFolder,
    database,
    code: demoProjectCode,
    login,
    projectId: project.id,
    activityId: project.activity_id,
    placeId: project.place_id,
    token: async () => (await issueToken(manager, { name: 'Bench', access: 'write', days: 1 })).secret,
    remove: async () => {
      await database.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Ten thousand recorded gatherings take minutes through the actions; what is measured is reading them. */
async function addEvents({ admin }: Database, projectId: string): Promise<void> {
  const id = sql`('01870000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
  await admin.transaction().execute(async (trx) => {
    await sql`insert into event (id, organisation_id, project_id)
      select ${id}, p.organisation_id, p.id from project p, generate_series(1, ${manyEvents}::int) n
      where p.id = ${projectId}`.execute(trx)
    await sql`insert into event_version (event_id, version, organisation_id, activity_id, kind, title, starts_on,
        ends_on, place_id, attendance, attendance_total, quantities, result, recorded_by_name)
      select ${id}, 1, p.organisation_id, a.ids[1 + n % cardinality(a.ids)],
        (array['meeting', 'cleanUp', 'gathering', 'training', 'pickupControl'])[1 + n % 5],
        jsonb_build_object('ru', 'Встреча жителей № ' || n, 'kk', 'Тұрғындармен кездесу № ' || n),
        p.starts_on + n % 240, p.starts_on + n % 240, a.places[1 + n % cardinality(a.places)],
        jsonb_build_object('kind', 'count', 'total', n % 90), n % 90,
        jsonb_build_array(jsonb_build_object('key', 'bags', 'amount', n % 50)),
        jsonb_build_object('ru', 'Договорились о графике и назначили ответственных.'), 'Bench'
      from project p, generate_series(1, ${manyEvents}::int) n,
        lateral (select array_agg(id order by id) as ids,
          (select array_agg(id order by id) from place where organisation_id = p.organisation_id) as places
          from activity where project_id = p.id) a
      where p.id = ${projectId}`.execute(trx)
  })
  await sql`analyze`.execute(admin)
}
