import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { Pickup, PickupFeed, PickupRule } from '#domain/schedule/schedule.ts'
import { recordTable, type RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

const served = { placeId: 'place_id', groupId: 'group_id', streetId: 'street_id' } as const

export const pickupRuleTable = recordTable<PickupRule>()('pickup_rule', {
  subject: 'pickupRule',
  columns: {
    id: 'id',
    ...served,
    projectId: 'project_id',
    // The helper knows lists of texts alone.
    weekdays: 'weekdays' as never,
    from: 'from_on',
    to: 'to_on',
    fromTime: 'from_time',
    toTime: 'to_time',
    onHoliday: 'on_holiday',
    siteIds: 'site_ids',
    note: 'note',
  },
  order: ['id'],
})

export const pickupTable = recordTable<Pickup>()('pickup', {
  subject: 'pickup',
  columns: {
    id: 'id',
    ruleId: 'rule_id',
    catchUpFor: 'catch_up_for',
    ...served,
    projectId: 'project_id',
    plannedOn: 'planned_on',
    actualOn: 'actual_on',
    isCancelled: 'is_cancelled',
    cause: 'cause',
    reason: 'reason',
    fromTime: 'from_time',
    toTime: 'to_time',
    siteIds: 'site_ids',
    sequence: 'sequence',
    changedAt: 'changed_at',
  },
  order: ['actual_on'],
})

export const pickupFeedTable = recordTable<PickupFeed>()('pickup_feed', {
  subject: 'pickupFeed',
  columns: { id: 'id', ...served, key: 'key', note: 'note', revokedAt: 'revoked_at' },
  order: ['id'],
})

const pickupColumns =
  sql.raw(`p.id, p.rule_id as "ruleId", p.catch_up_for as "catchUpFor", p.place_id as "placeId",
  p.group_id as "groupId", p.street_id as "streetId", p.project_id as "projectId", p.planned_on as "plannedOn",
  p.actual_on as "actualOn", p.is_cancelled as "isCancelled", p.cause, p.reason, p.from_time as "fromTime",
  p.to_time as "toTime", p.site_ids as "siteIds", p.sequence, p.changed_at as "changedAt"`)

async function pickupsWhere(db: Kysely<DB>, condition: RawBuilder<unknown>): Promise<Pickup[]> {
  const { rows } = await sql<Pickup>`
    select ${pickupColumns} from pickup p where ${condition} order by p.actual_on, p.from_time nulls first, p.id`.execute(
    db,
  )
  return rows
}

/** Rounds that stand between two days, or were planned there and moved away. */
export const pickupsBetween = (db: Kysely<DB>, from: PlainDate, to: PlainDate): Promise<Pickup[]> =>
  pickupsWhere(db, sql`(p.actual_on between ${from} and ${to} or p.planned_on between ${from} and ${to})`)

/** The rounds of one day. */
export const pickupsOn = (db: Kysely<DB>, day: PlainDate): Promise<Pickup[]> =>
  pickupsWhere(db, sql`p.actual_on = ${day}`)

/** The nearest days before and after some days on which a round stands; in these places alone where some are named. */
export async function roundDaysAround(
  db: Kysely<DB>,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  placeIds: readonly string[] | null,
): Promise<{ readonly earlier: PlainDate | null; readonly later: PlainDate | null }> {
  const { rows } = await sql<{ earlier: PlainDate | null; later: PlainDate | null }>`
    select max(actual_on) filter (where actual_on < ${from}) as earlier,
      min(actual_on) filter (where actual_on > ${to}) as later
    from pickup where not is_cancelled and (${placeIds}::uuid[] is null or place_id = any (${placeIds}::uuid[]))`.execute(
    db,
  )
  return rows[0] ?? { earlier: null, later: null }
}

/** Every round of a rule. */
export const pickupsOfRule = (db: Kysely<DB>, ruleId: string): Promise<Pickup[]> =>
  pickupsWhere(db, sql`p.rule_id = ${ruleId}`)

/** Extra rounds that make good a missed one. */
export const catchUpsOf = (db: Kysely<DB>, id: string): Promise<Pickup[]> =>
  pickupsWhere(db, sql`p.catch_up_for = ${id}`)

/** All rules of the organisation. */
export async function pickupRules(db: Kysely<DB>): Promise<PickupRule[]> {
  const { rows } = await sql<PickupRule>`
    select id, place_id as "placeId", group_id as "groupId", street_id as "streetId", project_id as "projectId",
      weekdays, from_on as "from", to_on as "to", from_time as "fromTime", to_time as "toTime",
      on_holiday as "onHoliday", site_ids as "siteIds", note
    from pickup_rule order by from_on desc, id`.execute(db)
  return rows
}

/** The calendars to subscribe to, withdrawn ones too. */
export async function pickupFeeds(db: Kysely<DB>): Promise<PickupFeed[]> {
  const { rows } = await sql<PickupFeed>`
    select id, key, place_id as "placeId", group_id as "groupId", street_id as "streetId", note,
      revoked_at as "revokedAt"
    from pickup_feed order by id`.execute(db)
  return rows
}

/** Whose calendar a key opens; null where it opens none. */
export async function feedForKey(
  db: Kysely<DB>,
  key: string,
): Promise<{ id: string; organisationId: string } | null> {
  const { rows } = await sql<{
    id: string
    organisation_id: string
  }>`select id, organisation_id from pickup_feed_for_key(${key})`.execute(db)
  return rows[0] ? { id: rows[0].id, organisationId: rows[0].organisation_id } : null
}

type Scope = Omit<RowScope, 'projectId'>

/** Many rounds in one go. */
export async function insertPickups(
  trx: Transaction<DB>,
  scope: Scope,
  pickups: readonly Pickup[],
): Promise<void> {
  for (let at = 0; at < pickups.length; at += 500)
    await trx
      .insertInto('pickup')
      .values(
        pickups.slice(at, at + 500).map((each) => ({
          id: each.id,
          organisation_id: scope.organisationId,
          rule_id: each.ruleId,
          catch_up_for: each.catchUpFor,
          place_id: each.placeId,
          group_id: each.groupId,
          street_id: each.streetId,
          project_id: each.projectId,
          planned_on: each.plannedOn,
          actual_on: each.actualOn,
          is_cancelled: each.isCancelled,
          cause: each.cause,
          reason: each.reason,
          from_time: each.fromTime,
          to_time: each.toTime,
          site_ids: [...each.siteIds],
          sequence: each.sequence,
          changed_at: each.changedAt,
          recorded_by: scope.actorId,
          recorded_at: scope.at,
        })),
      )
      .execute()
}

/** What a change of the plan makes of a round. */
export async function updatePickup(
  trx: Transaction<DB>,
  pickup: Pick<
    Pickup,
    'id' | 'actualOn' | 'isCancelled' | 'cause' | 'sequence' | 'fromTime' | 'toTime' | 'changedAt'
  > & { readonly reason: string | null },
): Promise<void> {
  await trx
    .updateTable('pickup')
    .set({
      actual_on: pickup.actualOn,
      is_cancelled: pickup.isCancelled,
      cause: pickup.cause,
      reason: pickup.reason,
      from_time: pickup.fromTime,
      to_time: pickup.toTime,
      sequence: pickup.sequence,
      changed_at: pickup.changedAt,
    })
    .where('id', '=', pickup.id)
    .execute()
}

/** Whom the rounds of a rule serve now: what they are held against follows the rule. */
export async function updateServed(trx: Transaction<DB>, rule: PickupRule): Promise<void> {
  await trx
    .updateTable('pickup')
    .set({
      place_id: rule.placeId,
      group_id: rule.groupId,
      street_id: rule.streetId,
      project_id: rule.projectId,
      site_ids: [...rule.siteIds],
    })
    .where('rule_id', '=', rule.id)
    .execute()
}

export async function deletePickupsOfRule(trx: Transaction<DB>, ruleId: string): Promise<void> {
  await trx.deleteFrom('pickup').where('rule_id', '=', ruleId).execute()
}

/** Locks a rule or all of them while its rounds are planned. */
export async function lockRules(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('pickup_rule'), hashtext(current_setting('app.organisation')))`.execute(
    trx,
  )
}

/** The rounds of a rule of which something was recorded: a mark, a complaint, an objection. */
export async function recordedPickups(trx: Transaction<DB>, ruleId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select p.id from pickup p where p.rule_id = ${ruleId} and (
    exists (select from pickup_mark m where m.organisation_id = p.organisation_id and m.pickup_id = p.id)
    or exists (select from pickup_complaint c where c.organisation_id = p.organisation_id and c.pickup_id = p.id)
    or exists (select from pickup_objection o where o.organisation_id = p.organisation_id and o.pickup_id = p.id)
    or exists (select from pickup_verdict v where v.organisation_id = p.organisation_id and v.pickup_id = p.id
      and v.verdict <> 'unknown'))`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}
