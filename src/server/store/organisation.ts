import type { Kysely, Transaction } from 'kysely'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const organisationTable = recordTable<Organisation>()('organisation', {
  subject: 'organisation',
  columns: {
    id: 'id',
    code: 'code',
    name: 'name',
    bin: 'bin',
    address: 'address',
    phone: 'phone',
    email: 'email',
    head: 'head',
  },
  order: ['code'],
})

/** Id of the organisation with this code, across tenants; null where there is none. */
export async function organisationIdForCode(db: Kysely<DB>, code: string): Promise<string | null> {
  const found = await db
    .selectNoFrom((eb) => eb.fn<string | null>('organisation_for_code', [eb.val(code)]).as('id'))
    .executeTakeFirst()
  return found?.id ?? null
}

export async function insertOrganisation(
  trx: Transaction<DB>,
  organisation: Organisation,
  at: string,
): Promise<void> {
  await trx
    .insertInto('organisation')
    .values({ ...organisation, recorded_at: at })
    .execute()
}
