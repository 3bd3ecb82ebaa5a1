/* What was recorded of rounds: duties, marks, complaints, objections, decisions and verdicts. */
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type {
  PickupComplaint,
  PickupDecision,
  PickupDuty,
  PickupMark,
  PickupObjection,
} from '#domain/pickup/pickup.ts'
import type { GpsEvidence, RoundVerdict } from '#domain/pickup/verdict.ts'
import { recordTable, type RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

export const pickupDutyTable = recordTable<PickupDuty>()('pickup_duty', {
  subject: 'pickupDuty',
  columns: {
    id: 'id',
    placeId: 'place_id',
    from: 'from_on',
    to: 'to_on',
    accountId: 'account_id',
    householdId: 'household_id',
  },
  order: ['from_on'],
})

export const pickupMarkTable = recordTable<PickupMark>()('pickup_mark', {
  subject: 'pickupMark',
  columns: {
    id: 'id',
    pickupId: 'pickup_id',
    accountId: 'account_id',
    householdId: 'household_id',
    outcome: 'outcome',
    reason: 'reason',
    volumeM3: 'volume_m3',
    notedAt: 'noted_at',
    replaces: 'replaces',
    correction: 'correction',
  },
  order: ['id'],
})

export const pickupComplaintTable = recordTable<PickupComplaint>()('pickup_complaint', {
  subject: 'pickupComplaint',
  columns: {
    id: 'id',
    pickupId: 'pickup_id',
    householdId: 'household_id',
    receivedOn: 'received_on',
    words: 'words',
    answeredOn: 'answered_on',
    answer: 'answer',
    isFounded: 'is_founded',
  },
  order: ['received_on'],
})

/** A verdict as it was at an instant. */
export interface VerdictRow {
  readonly pickupId: string
  readonly verdict: RoundVerdict['verdict']
  readonly isPartial: boolean
  readonly basis: VerdictBasis
  readonly judgedAt: string
}

/** Of each source what it said. */
export interface VerdictBasis {
  readonly words: RoundVerdict['words']
  readonly photos: number
  readonly gps: GpsEvidence | null
}

const ofPickups = (ids: readonly string[]): RawBuilder<unknown> => sql`pickup_id = any(${[...ids]}::uuid[])`

export async function marksOf(db: Kysely<DB>, ids: readonly string[]): Promise<PickupMark[]> {
  const { rows } = await sql<PickupMark>`
    select id, pickup_id as "pickupId", account_id as "accountId", household_id as "householdId", outcome, reason,
      volume_m3 as "volumeM3", noted_at as "notedAt", replaces, correction
    from pickup_mark where ${ofPickups(ids)} order by noted_at, id`.execute(db)
  return rows
}

export async function complaintsOf(db: Kysely<DB>, ids: readonly string[]): Promise<PickupComplaint[]> {
  return complaintsWhere(db, ofPickups(ids))
}

/** Complaints received between two days, and all that are open. */
export const complaintsBetween = (
  db: Kysely<DB>,
  from: PlainDate,
  to: PlainDate,
): Promise<PickupComplaint[]> =>
  complaintsWhere(db, sql`(received_on between ${from} and ${to} or answered_on is null)`)

/** Ids of the complaints that were answered. */
export async function answeredComplaints(db: Kysely<DB>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from pickup_complaint
    where answered_on is not null`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

async function complaintsWhere(db: Kysely<DB>, condition: RawBuilder<unknown>): Promise<PickupComplaint[]> {
  const { rows } = await sql<PickupComplaint>`
    select id, pickup_id as "pickupId", household_id as "householdId", received_on as "receivedOn", words,
      answered_on as "answeredOn", answer, is_founded as "isFounded"
    from pickup_complaint where ${condition} order by received_on desc, id desc`.execute(db)
  return rows
}

export async function objectionsOf(db: Kysely<DB>, ids: readonly string[]): Promise<PickupObjection[]> {
  const { rows } = await sql<PickupObjection>`
    select id, pickup_id as "pickupId", side, raised_on as "raisedOn", words, recorded_at as "recordedAt"
    from pickup_objection where ${ofPickups(ids)} order by recorded_at, id`.execute(db)
  return rows
}

export async function decisionsOf(db: Kysely<DB>, ids: readonly string[]): Promise<PickupDecision[]> {
  const { rows } = await sql<PickupDecision>`
    select id, pickup_id as "pickupId", verdict, reason, decided_by as "decidedBy", recorded_at as "recordedAt"
    from pickup_decision where ${ofPickups(ids)} order by recorded_at, id`.execute(db)
  return rows
}

/** The verdicts that hold, by the round's id; a round that was never judged is not there. */
export async function verdictsOf(
  db: Kysely<DB>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VerdictRow>> {
  const { rows } = await sql<VerdictRow>`
    select distinct on (pickup_id) pickup_id as "pickupId", verdict, is_partial as "isPartial", basis,
      judged_at as "judgedAt"
    from pickup_verdict where ${ofPickups(ids)} order by pickup_id, seq desc`.execute(db)
  return new Map(rows.map((row) => [row.pickupId, row]))
}

/** All verdicts on a round, the newest first. */
export async function verdictHistory(db: Kysely<DB>, pickupId: string): Promise<VerdictRow[]> {
  const { rows } = await sql<VerdictRow>`
    select pickup_id as "pickupId", verdict, is_partial as "isPartial", basis, judged_at as "judgedAt"
    from pickup_verdict where pickup_id = ${pickupId} order by seq desc limit 100`.execute(db)
  return rows
}

type Scope = Omit<RowScope, 'projectId'>

export async function insertVerdict(
  trx: Transaction<DB>,
  { organisationId, at }: Scope,
  row: Omit<VerdictRow, 'judgedAt'> & { readonly id: string },
): Promise<void> {
  await trx
    .insertInto('pickup_verdict')
    .values({
      id: row.id,
      organisation_id: organisationId,
      pickup_id: row.pickupId,
      verdict: row.verdict,
      is_partial: row.isPartial,
      basis: JSON.stringify(row.basis),
      judged_at: at,
    })
    .execute()
}

export async function insertObjection(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Scope,
  { id, pickupId, side, raisedOn, words }: Omit<PickupObjection, 'recordedAt'>,
): Promise<void> {
  const who = { organisation_id: organisationId, recorded_by: actorId, recorded_at: at }
  await trx
    .insertInto('pickup_objection')
    .values({ ...who, id, pickup_id: pickupId, side, raised_on: raisedOn, words })
    .execute()
}

export async function insertDecision(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Scope,
  { id, pickupId, verdict, reason, decidedBy }: Omit<PickupDecision, 'recordedAt'>,
): Promise<void> {
  const who = { organisation_id: organisationId, recorded_by: actorId, recorded_at: at }
  await trx
    .insertInto('pickup_decision')
    .values({ ...who, id, pickup_id: pickupId, verdict, reason, decided_by: decidedBy })
    .execute()
}

/** Duties that last on some day between two. */
export async function dutiesBetween(db: Kysely<DB>, from: PlainDate, to: PlainDate): Promise<PickupDuty[]> {
  const { rows } = await sql<PickupDuty>`
    select id, place_id as "placeId", from_on as "from", to_on as "to", account_id as "accountId",
      household_id as "householdId"
    from pickup_duty where from_on <= ${to} and to_on >= ${from} order by from_on, id`.execute(db)
  return rows
}

/** A file that is linked to a round. */
export interface RoundPhoto {
  readonly pickupId: string
  readonly id: string
  readonly fileName: string
  readonly mediaType: string
  readonly takenAt: string | null
  readonly lat: number | null
  readonly lon: number | null
}

export async function photosOf(db: Kysely<DB>, ids: readonly string[]): Promise<RoundPhoto[]> {
  const { rows } = await sql<RoundPhoto>`
    select l.subject_id as "pickupId", e.id, e.file_name as "fileName", e.media_type as "mediaType",
      e.taken_at as "takenAt", e.lat, e.lon
    from evidence_link l join evidence e on e.organisation_id = l.organisation_id and e.id = l.evidence_id
    where l.subject = 'pickup' and l.subject_id = any(${[...ids]}::uuid[]) order by l.recorded_at, e.id`.execute(
    db,
  )
  return rows
}

/** A household whose contact person may watch, with the name that person agreed to have kept. */
export interface Controller {
  readonly householdId: string
  readonly placeId: string
  readonly street: { readonly ru?: string; readonly kk?: string }
  readonly number: string
  readonly name: string
}

/** Households with a contact person who did not have the data blocked. */
export async function controllersByConsent(db: Kysely<DB>): Promise<Controller[]> {
  const { rows } = await sql<Controller>`
    select c.household_id as "householdId", s.place_id as "placeId", s.name as street, h.number, c.name
    from household_contact c
      join household h on h.organisation_id = c.organisation_id and h.id = c.household_id
      join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
    where c.blocked_on is null and h.left_on is null and h.merged_into is null
    order by c.name, c.household_id`.execute(db)
  return rows
}
