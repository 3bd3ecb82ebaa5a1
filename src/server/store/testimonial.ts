import { sql, type Kysely, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { NamedPerson, Testimonial, TestimonialConsent } from '#domain/testimonial/testimonial.ts'
import { recordTable, type RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

export const testimonialTable = recordTable<Testimonial>()('testimonial', {
  subject: 'testimonial',
  columns: {
    id: 'id',
    kind: 'kind',
    saidIn: 'said_in',
    words: 'words',
    url: 'url',
    saidOn: 'said_on',
    placeId: 'place_id',
    activityId: 'activity_id',
    eventId: 'event_id',
    role: 'role',
  },
  order: ['said_on'],
})

/** Who is named in a project, with what the consents allow. */
export async function namedPeople(db: Kysely<DB>, projectId: string): Promise<Map<string, NamedPerson>> {
  const { rows } = await sql<NamedPerson>`
    select p.testimonial_id as "testimonialId", p.name, c.given_on as "givenOn", c.kept_until as "keptUntil",
      c.is_published as "isPublished"
    from testimonial_person p join testimonial_consent c on c.id = p.consent_id
      join testimonial t on t.id = p.testimonial_id
    where t.project_id = ${projectId}`.execute(db)
  return new Map(rows.map((row) => [row.testimonialId, row]))
}

/** The consents that were given to a name, the newest first. */
export async function consentsOfTestimonial(
  db: Kysely<DB>,
  testimonialId: string,
): Promise<TestimonialConsent[]> {
  const { rows } = await sql<TestimonialConsent>`
    select id, given_on as "givenOn", given_by as "givenBy", given_how as "givenHow", is_minor as "isMinor",
      operator_name as "operatorName", operator_bin as "operatorBin", kept_until as "keptUntil",
      third_parties as "thirdParties", is_sent_abroad as "isSentAbroad", is_published as "isPublished", data, other,
      withdrawn_on as "withdrawnOn", erased_why as "erasedWhy"
    from testimonial_consent where testimonial_id = ${testimonialId} order by given_on desc, id desc`.execute(
    db,
  )
  return rows
}

/** The name that a testimonial has, and the consent by which; null where it has none. */
export async function personOfTestimonial(
  db: Kysely<DB>,
  testimonialId: string,
): Promise<{ name: string; consentId: string } | null> {
  const found = await db
    .selectFrom('testimonial_person')
    .select(['name', 'consent_id as consentId'])
    .where('testimonial_id', '=', testimonialId)
    .executeTakeFirst()
  return found ?? null
}

/** Writes a consent and the name that it lets be kept. */
export async function insertNamed(
  trx: Transaction<DB>,
  scope: Pick<RowScope, 'organisationId' | 'actorId' | 'at'>,
  {
    testimonialId,
    name,
    consent,
  }: {
    readonly testimonialId: string
    readonly name: string
    readonly consent: Omit<TestimonialConsent, 'withdrawnOn' | 'erasedWhy'>
  },
): Promise<void> {
  const who = {
    organisation_id: scope.organisationId,
    recorded_by: scope.actorId,
    recorded_at: scope.at,
    testimonial_id: testimonialId,
  }
  await trx
    .insertInto('testimonial_consent')
    .values({
      ...who,
      id: consent.id,
      given_on: consent.givenOn,
      given_by: consent.givenBy,
      given_how: consent.givenHow,
      is_minor: consent.isMinor,
      operator_name: consent.operatorName,
      operator_bin: consent.operatorBin,
      kept_until: consent.keptUntil,
      third_parties: consent.thirdParties,
      is_sent_abroad: consent.isSentAbroad,
      is_published: consent.isPublished,
      data: [...consent.data],
      other: consent.other,
    })
    .execute()
  await trx
    .insertInto('testimonial_person')
    .values({ ...who, consent_id: consent.id, name })
    .execute()
}

/** Erases the name and notes of its consent when and why. */
export async function eraseNamed(
  trx: Transaction<DB>,
  {
    testimonialId,
    consentId,
    on,
    why,
  }: {
    readonly testimonialId: string
    readonly consentId: string
    readonly on: PlainDate
    readonly why: NonNullable<TestimonialConsent['erasedWhy']>
  },
): Promise<void> {
  await trx.deleteFrom('testimonial_person').where('testimonial_id', '=', testimonialId).execute()
  await trx
    .updateTable('testimonial_consent')
    .set({ withdrawn_on: on, erased_why: why })
    .where('id', '=', consentId)
    .execute()
}

/** Deletes the name and the consents of a testimonial that is removed. */
export async function deleteNamed(trx: Transaction<DB>, testimonialId: string): Promise<void> {
  await trx.deleteFrom('testimonial_person').where('testimonial_id', '=', testimonialId).execute()
  await trx.deleteFrom('testimonial_consent').where('testimonial_id', '=', testimonialId).execute()
}
