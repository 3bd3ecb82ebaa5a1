import { sql, type Kysely, type Transaction } from 'kysely'
import type { Business, BusinessContact, BusinessVisit } from '#domain/business/business.ts'
import { recordTable, type RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

export const businessTable = recordTable<Business>()('business', {
  subject: 'business',
  columns: {
    id: 'id',
    placeId: 'place_id',
    kind: 'kind',
    name: 'name',
    trade: 'trade',
    since: 'since',
    until: 'until',
    note: 'note',
    consentOn: 'consent_on',
    consentEndedOn: 'consent_ended_on',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['name'],
})

/** Businesses of the organisation, those entered by mistake included. */
export async function businesses(db: Kysely<DB>): Promise<Business[]> {
  const { rows } = await sql<Business>`
    select b.id, b.place_id as "placeId", b.kind, b.name, b.trade, b.since, b.until, b.note,
      b.consent_on as "consentOn", b.consent_ended_on as "consentEndedOn", b.withdrawn_why as "withdrawnWhy"
    from business b order by b.name, b.id`.execute(db)
  return rows
}

/** Whom to call at a business; null where nobody agreed to be kept. */
export async function businessContact(db: Kysely<DB>, businessId: string): Promise<BusinessContact | null> {
  const row = await db
    .selectFrom('business_contact')
    .select(['business_id as businessId', 'name', 'phone'])
    .where('business_id', '=', businessId)
    .executeTakeFirst()
  return row ?? null
}

type Scope = Omit<RowScope, 'projectId'>

/** Keeps a contact person; one that was there before is replaced. */
export async function putBusinessContact(
  trx: Transaction<DB>,
  scope: Scope,
  { businessId, name, phone }: BusinessContact,
): Promise<void> {
  await deleteBusinessContact(trx, businessId)
  await trx
    .insertInto('business_contact')
    .values({
      business_id: businessId,
      organisation_id: scope.organisationId,
      name,
      phone,
      recorded_by: scope.actorId,
      recorded_at: scope.at,
    })
    .execute()
}

export async function deleteBusinessContact(trx: Transaction<DB>, businessId: string): Promise<void> {
  await trx.deleteFrom('business_contact').where('business_id', '=', businessId).execute()
}

/** Which businesses came to which events, the newest event first. */
export async function businessVisits(db: Kysely<DB>): Promise<BusinessVisit[]> {
  const { rows } = await sql<BusinessVisit>`
    select w.business_id as "businessId", w.event_id as "eventId", e.project_id as "projectId", v.title,
      v.ends_on as "on", v.is_cancelled as "isCancelled"
    from business_visit w join event e on e.id = w.event_id
      join event_version v on v.event_id = e.id and v.version = e.newest_version
    order by v.ends_on desc, w.event_id, w.business_id`.execute(db)
  return rows
}

export async function insertVisits(
  trx: Transaction<DB>,
  scope: Scope,
  { eventId, businessIds }: { readonly eventId: string; readonly businessIds: readonly string[] },
): Promise<void> {
  await trx
    .insertInto('business_visit')
    .values(
      businessIds.map((businessId) => ({
        organisation_id: scope.organisationId,
        event_id: eventId,
        business_id: businessId,
        recorded_by: scope.actorId,
        recorded_at: scope.at,
      })),
    )
    .execute()
}

export async function deleteVisit(
  trx: Transaction<DB>,
  { eventId, businessId }: { readonly eventId: string; readonly businessId: string },
): Promise<void> {
  await trx
    .deleteFrom('business_visit')
    .where('event_id', '=', eventId)
    .where('business_id', '=', businessId)
    .execute()
}

/** Until the end of the transaction nobody else says who came to this event. */
export async function lockVisits(trx: Transaction<DB>, eventId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`business visits ${eventId}`}, 0))`.execute(trx)
}
