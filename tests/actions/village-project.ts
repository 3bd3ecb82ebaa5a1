/*
 * An organisation with one small project, made through the actions, and contexts of its people: the ground on which
 * the tests of actions stand. Names are invented.
 */
import { sql } from 'kysely'
import { createOrganisation } from '#actions/organisation/create-organisation.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { addActivity } from '#actions/plan/add-activity.ts'
import { addTask } from '#actions/plan/add-task.ts'
import { createProject } from '#actions/project/create-project.ts'
import { roles, type Role } from '#domain/account/account.ts'
import { actionContext, type ActionContext } from '#server/context.ts'
import type { Database } from '#server/database/connect.ts'
import { hashPassword } from '#server/password.ts'
import { Problem } from '#server/problem.ts'
import { insertAccount } from '#store/account.ts'
import { uuidV7 } from '#server/uuid-v7.ts'

export const newId = (): string => uuidV7(Date.now())

export interface VillageProject {
  readonly organisationId: string
  readonly projectId: string
  readonly taskId: string
  readonly activityId: string
  readonly placeId: string
  /** Somebody of the organisation in this role; an activist and a teacher work at `placeId`. */
  as(role: Role): ActionContext
}

let made = 0
/** The password of everybody of `as`. */
export const villagePassword = 'таза ауыл 2023'
const passwordHash = await hashPassword(villagePassword)

/** Makes an organisation of its own, so that tests of one file do not meet. */
export async function villageProject(database: Database): Promise<VillageProject> {
  made += 1
  const organisationId = newId()
  const placeId = newId()
  const people = new Map<Role, string>(roles.map((role) => [role, newId()]))
  const as = (role: Role) => {
    const id = people.get(role) ?? newId()
    const actor = { id, name: `Айгүл (${role})`, role, placeIds: [placeId] }
    return actionContext(database, organisationId, actor)
  }
  const manager = as('manager')
  await createOrganisation(as('administrator'), {
    id: organisationId,
    code: `aral-${made}`,
    name: { ru: 'Объединение «Таза ауыл»', kk: '«Таза ауыл» бірлестігі' },
  })
  await database.transact(organisationId, async (trx) => {
    for (const [role, id] of people) {
      const names = { login: `${role}-${organisationId}`, phone: null, name: `Айгүл (${role})` }
      const rest = { passwordHash, mustChangePassword: false, at: new Date().toISOString() }
      await insertAccount(trx, { id, organisationId, role, ...names, ...rest })
    }
  })
  await addPlace(manager, {
    id: placeId,
    name: { kk: 'Сабалақ' },
    kind: 'village',
    lat: 46.1,
    lon: 61.9,
  })
  const { id: projectId } = await createProject(manager, passport)
  const { id: taskId } = await addTask(manager, { projectId, title: { ru: 'Наладить вывоз отходов' } })
  const { id: activityId } = await addActivity(manager, {
    projectId,
    taskId,
    code: '1.1',
    title: { ru: 'Сходы жителей' },
    plannedFrom: '2023-03-14',
    plannedTo: '2023-06-30',
    placeIds: [placeId],
  })
  return { organisationId, projectId, taskId, activityId, placeId, as }
}

export const passport = {
  code: 'clean-village',
  title: { ru: 'Чистое село' },
  contractNumber: '17',
  contractDate: '2023-03-14',
  startsOn: '2023-03-14',
  endsOn: '2023-11-30',
  grant: '5 420 000,00',
  form: 'kz-grant-final@2022',
}

export interface AuditRow {
  readonly action: string
  readonly subject: string
  readonly subject_id: string | null
  readonly actor: string
  readonly before: unknown
  readonly after: unknown
}

/** The organisation's audit lines in order. */
export function auditLines(database: Database, organisationId: string): Promise<AuditRow[]> {
  return database.read(organisationId, (db) =>
    db
      .selectFrom('audit_log')
      .select(['action', 'subject', 'subject_id', 'actor', 'before', 'after'])
      .orderBy('seq')
      .execute(),
  )
}

/** The organisation's rows of a table. */
export function rowsOf(
  database: Database,
  organisationId: string,
  table: string,
): Promise<Record<string, unknown>[]> {
  return database.read(organisationId, async (db) => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    return rows
  })
}

/** What a refused step was refused with: its code and its fields as `path: key`. */
export async function refusal(step: Promise<unknown>): Promise<{ code: string; fields: string[] }> {
  try {
    await step
  } catch (error) {
    if (error instanceof Problem) {
      return { code: error.code, fields: error.fields.map(({ path, key }) => `${path}: ${key}`) }
    }
    throw error
  }
  throw new Error('the step was not refused')
}
