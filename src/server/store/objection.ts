import { sql, type Kysely } from 'kysely'
import type { Objection } from '#domain/objection/objection.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const objectionTable = recordTable<Objection>()('objection', {
  subject: 'objection',
  columns: {
    id: 'id',
    placeId: 'place_id',
    projectId: 'project_id',
    on: 'raised_on',
    side: 'side',
    name: 'name',
    consentOn: 'consent_on',
    about: 'about',
    grounds: 'grounds',
    answer: 'answer',
    answeredOn: 'answered_on',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['raised_on'],
})

/** All objections, the newest first. */
export async function objections(db: Kysely<DB>): Promise<Objection[]> {
  const { rows } = await sql<Objection>`
    select id, place_id as "placeId", project_id as "projectId", raised_on as "on", side, name,
      consent_on as "consentOn", about, grounds, answer, answered_on as "answeredOn",
      withdrawn_why as "withdrawnWhy"
    from objection order by raised_on desc, id desc`.execute(db)
  return rows
}
