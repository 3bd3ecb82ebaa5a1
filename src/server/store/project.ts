import { type Kysely, type Transaction } from 'kysely'
import type { Amendment, Project } from '#domain/project/project.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const projectTable = recordTable<Project>()('project', {
  subject: 'project',
  columns: {
    id: 'id',
    code: 'code',
    title: 'title',
    direction: 'direction',
    contractNumber: 'contract_number',
    contractDate: 'contract_date',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
    grant: 'grant_amount',
    timeZone: 'time_zone',
    form: 'form',
  },
  order: ['starts_on', 'code'],
})

export const amendmentTable = recordTable<Amendment>()('amendment', {
  subject: 'amendment',
  columns: {
    id: 'id',
    number: 'number',
    signedOn: 'signed_on',
    newEndsOn: 'new_ends_on',
    newGrant: 'new_grant_amount',
    subject: 'subject',
    changes: 'changes',
  },
  json: ['changes'],
  order: ['signed_on', 'number'],
})

/** Projects of the organisation, the oldest first. */
export function projects(db: Kysely<DB>): Promise<{ id: string; code: string; title: Project['title'] }[]> {
  return db
    .selectFrom('project')
    .select(['id', 'code', 'title'])
    .orderBy('starts_on')
    .orderBy('code')
    .execute()
}

/** Id of the organisation's project with this code, null where it has none. */
export async function projectIdForCode(db: Kysely<DB>, code: string): Promise<string | null> {
  const found = await db.selectFrom('project').select('id').where('code', '=', code).executeTakeFirst()
  return found?.id ?? null
}

/** Holds the project's row for this transaction, so that two people do not change its lists at once. False where it is not ours. */
export async function lockProject(trx: Transaction<DB>, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom('project')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return found !== undefined
}
