/*
 * The charges of a month reckoned by sets, for a village or for two million households: the same as the domain's
 * `chargeOfHousehold`, which a test holds it to. Sums stay whole numbers until a household's is rounded.
 */
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import { lastDayOfMonth, type PlainDate } from '#domain/calendar/day.ts'
import type { NotCharged } from '#domain/dues/charge.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

/** A month of villages, with the pick-ups that did not take place there. */
export interface Charging {
  /** Its first day. */
  readonly month: PlainDate
  readonly placeIds: readonly string[]
  readonly missed: readonly { readonly placeId: string; readonly pickups: number }[]
}

const daysOf = (lo: RawBuilder<unknown>, hi: RawBuilder<unknown>) => sql`(case when ${hi} < ${lo} then 0
  when b.away is null then ${hi} - ${lo} + 1
  else coalesce((select sum(upper(span) - lower(span))
    from unnest(datemultirange(daterange(${lo}, ${hi} + 1)) - b.away) span), 0)::int end)`

/** Halves go up: whole parts of `numerator / denominator`, both numeric. */
const halfUp = (numerator: RawBuilder<unknown>, denominator: RawBuilder<unknown>) =>
  sql`div(2 * ${numerator} + ${denominator}, 2 * ${denominator})`

/**
 * `reckoned`: of every household of the month its place, days, person-days, amount and credit in tiyn, and `why` it is
 * charged nothing, null where it is charged. `home` is b, a price p, a number of residents c.
 */
function reckoned({ month, placeIds, missed }: Charging) {
  const [first, last] = [sql`${month}::date`, sql`${lastDayOfMonth(month)}::date`]
  const parts = sql`(12000 * ${Number(lastDayOfMonth(month).slice(8))}::numeric)`
  const [ratedLo, ratedHi] = [sql`greatest(b.lo, p.lo)`, sql`least(b.hi, p.hi)`]
  const inPart = daysOf(sql`greatest(b.lo, p.lo, c.lo)`, sql`least(b.hi, p.hi, c.hi)`)
  const uncounted = sql`(case when not p.is_personal then 0 when c.id is null then ${daysOf(ratedLo, ratedHi)}
    when c.is_first then ${daysOf(ratedLo, sql`least(b.hi, p.hi, c.lo - 1)`)} else 0 end)`
  return sql`away as (
    select household_id as id, range_agg(daterange(from_on, to_on, '[]')) as away from household_pause
    where from_on <= ${last} and (to_on is null or to_on >= ${first}) group by household_id
  ), home as (
    select h.id, s.place_id, greatest(h.since, ${first}) as lo, least(h.left_on, ${last}) as hi, a.away
    from household h join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
      left join away a on a.id = h.id
    where s.place_id = any(${[...placeIds]}::uuid[]) and h.merged_into is null
      and h.since <= ${last} and (h.left_on is null or h.left_on >= ${first})
  ), miss as (
    select "placeId" as place_id, pickups from jsonb_to_recordset(${JSON.stringify(missed)}::jsonb) as m ("placeId" uuid, pickups int)
  ), price as (
    select t.place_id, t.unit, t.is_for_all, t.unit <> 'householdMonth' as is_personal,
      (case when t.vat_rate is null or t.is_vat_included then t.amount
        else round(t.amount * (100 + t.vat_rate) / 100, 2) end * 100)::bigint * coalesce(t.norm_litres, 12000) as rate,
      least(10000, coalesce(t.missed_share, 0) * coalesce(miss.pickups, 0)) as share,
      greatest(t.from_on, ${first}) as lo, least(t.to_on, ${last}) as hi
    from tariff t left join miss on miss.place_id = t.place_id
    where t.place_id = any(${[...placeIds]}::uuid[]) and t.from_on <= ${last} and (t.to_on is null or t.to_on >= ${first})
  ), paid as (
    select place_id, null::uuid as household_id, is_personal, rate, share, lo, hi from price where is_for_all
    union all
    select p.place_id, u.household_id, p.is_personal, p.rate, p.share, greatest(p.lo, u.from_on), least(p.hi, u.to_on)
    from price p join dues_subscription u on u.unit = p.unit
    where not p.is_for_all and u.from_on <= p.hi and (u.to_on is null or u.to_on >= p.lo)
  ), counted as (
    select household_id as id, residents, from_on as lo,
      coalesce(lead(from_on) over per_household - 1, ${last}) as hi,
      lag(from_on) over per_household is null as is_first
    from household_residents where from_on <= ${last}
    window per_household as (partition by household_id order by from_on)
  ), part as (
    select b.id, b.place_id, ${daysOf(sql`b.lo`, sql`b.hi`)} as days, p.rate, p.share, p.is_personal, c.residents,
      ${inPart} as days_in_part, p.rate is not null and ${daysOf(ratedLo, ratedHi)} > 0 as is_rated,
      case when p.rate is null then 0 else ${uncounted} end as uncounted
    from home b
      left join paid p on p.place_id = b.place_id and (p.household_id is null or p.household_id = b.id)
        and p.lo <= b.hi and p.hi >= b.lo
      left join counted c on p.is_personal and c.id = b.id and c.lo <= least(b.hi, p.hi) and c.hi >= greatest(b.lo, p.lo)
    -- Kept apart from the sums: put into them, the days of a part would be counted anew for each sum.
    offset 0
  ), summed as (
    select id, place_id, max(days) as days, bool_or(is_rated) as is_rated, sum(uncounted) as uncounted,
      coalesce(sum(residents * days_in_part) filter (where is_personal), 0) as person_days,
      coalesce(sum(rate * (case when is_personal then residents else 1 end * days_in_part)), 0) as sum,
      coalesce(sum(rate * (case when is_personal then residents else 1 end * days_in_part) * share)
        filter (where share > 0), 0) as credit
    from part group by id, place_id
  ), reckoned as (
    select id, place_id, days, person_days, ${halfUp(sql`sum`, parts)} as amount,
      case when credit = 0 then 0 else ${halfUp(sql`credit`, sql`(10000 * ${parts})`)} end as credit,
      case when days = 0 then 'paused' when not is_rated then 'noTariff' when uncounted > 0 then 'uncounted'
        when ${halfUp(sql`sum`, parts)} = 0 then 'empty' end as why
    from summed
  )`
}

/** What a charging would do in a village: how many households it charges, how much, and why others are charged nothing. */
export interface ChargingPreview {
  readonly placeId: string
  readonly households: number
  readonly charged: Tiyn
  readonly credited: Tiyn
  readonly none: { readonly [why in NotCharged]?: number }
}

export async function chargingPreview(db: Kysely<DB>, charging: Charging): Promise<ChargingPreview[]> {
  const { rows } = await sql<ChargingPreview>`with ${reckoned(charging)}, by_reason as (
      select place_id, why, count(*)::int as n, sum(amount) / 100 as amount, sum(credit) / 100 as credit
      from reckoned group by place_id, why)
    select place_id as "placeId", coalesce(sum(n) filter (where why is null), 0)::int as households,
      coalesce(sum(amount) filter (where why is null), 0)::numeric(14,2) as charged,
      coalesce(sum(credit) filter (where why is null), 0)::numeric(14,2) as credited,
      coalesce(jsonb_object_agg(why, n) filter (where why is not null), '{}') as none
    from by_reason group by place_id`.execute(db)
  return rows
}

/** One household's charge as the database reckons it. */
export interface ReckonedCharge {
  readonly id: string
  readonly placeId: string
  readonly days: number
  readonly personDays: number
  readonly amount: Tiyn
  readonly credit: Tiyn
  readonly why: NotCharged | null
}

/** The charges that a charging would make; with `why` those households alone that it charges nothing. */
export async function reckonedCharges(
  db: Kysely<DB>,
  charging: Charging,
  { limit, isNone = false }: { readonly limit: number; readonly isNone?: boolean },
): Promise<ReckonedCharge[]> {
  const { rows } = await sql<ReckonedCharge>`with ${reckoned(charging)}
    select id, place_id as "placeId", days, person_days::int as "personDays", (amount / 100)::numeric(14,2) as amount,
      (credit / 100)::numeric(14,2) as credit, why
    from reckoned ${isNone ? sql`where why is not null` : sql``} order by id limit ${limit}`.execute(db)
  return rows
}

/** Writes the charges of a month behind its closings, which are there already, and the totals into these. */
export async function insertCharges(
  trx: Transaction<DB>,
  charging: Charging,
  chargingId: string,
): Promise<void> {
  // A sort or a hash of a whole region fits into memory; the setting ends with the transaction.
  await sql`set local work_mem = '256MB'`.execute(trx)
  await sql`with ${reckoned(charging)}, made as (
      insert into dues_charge (organisation_id, closing_id, household_id, month, days, person_days, amount, credit)
      select closing.organisation_id, closing.id, r.id, closing.month, r.days, r.person_days, r.amount / 100, r.credit / 100
      from reckoned r join dues_month_closing closing on closing.place_id = r.place_id and closing.charging_id = ${chargingId}
      -- In the order of the indexes: at random places each row would fetch its page anew.
      where r.why is null order by r.id
      returning closing_id, amount, credit
    ), total as (
      select closing_id, count(*)::int as n, sum(amount) as charged, sum(credit) as credited from made group by closing_id
    )
    update dues_month_closing closing
    set households = total.n, charged = total.charged, credited = total.credited
    from total where closing.id = total.closing_id`.execute(trx)
}

/** Writes into an open month what a closed one would be charged now and was not; of one household or of all of the village. */
export async function insertAdjustments(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Omit<RowScope, 'projectId'>,
  charging: Charging,
  {
    month,
    householdId,
    reason,
  }: { readonly month: PlainDate; readonly householdId: string | null; readonly reason: string },
): Promise<{ readonly households: number; readonly amount: Tiyn }> {
  const { rows } = await sql<{
    households: number
    amount: Tiyn
  }>`with ${differing(charging, householdId)}, made as (
    insert into dues_adjustment (id, organisation_id, household_id, month, for_month, amount, reason, recorded_by, recorded_at)
    select gen_random_uuid(), ${organisationId}::uuid, id, ${month}, ${charging.month}, difference, ${reason}, ${actorId}::uuid, ${at}::timestamptz
    from differing returning amount)
    select count(*)::int as households, coalesce(sum(amount), 0)::numeric(14,2) as amount from made`.execute(
    trx,
  )
  return rows[0] ?? { households: 0, amount: 0n }
}

/** How many households of a closed month would be charged otherwise now, and by how much in all. */
export async function differenceOf(
  db: Kysely<DB>,
  charging: Charging,
  householdId: string | null = null,
): Promise<{ readonly households: number; readonly amount: Tiyn }> {
  const { rows } = await sql<{ households: number; amount: Tiyn }>`with ${differing(charging, householdId)}
    select count(*)::int as households, coalesce(sum(difference), 0)::numeric(14,2) as amount from differing`.execute(
    db,
  )
  return rows[0] ?? { households: 0, amount: 0n }
}

/** Households whose month comes to another sum now; one whose residents nobody counted stays as it was charged. */
function differing(charging: Charging, householdId: string | null) {
  const [placeId = ''] = charging.placeIds
  const only = householdId === null ? sql`` : sql`and id = ${householdId}`
  return sql`${reckoned(charging)}, present as (
    select household_id as id, sum(amount) as amount from (
      select c.household_id, c.amount - c.credit as amount from dues_charge c
        join dues_month_closing m on m.organisation_id = c.organisation_id and m.id = c.closing_id
        where c.month = ${charging.month} and not c.is_withdrawn and m.place_id = ${placeId}
      union all
      select a.household_id, a.amount from dues_adjustment a
        join household h on h.organisation_id = a.organisation_id and h.id = a.household_id
        join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
        where a.for_month = ${charging.month} and s.place_id = ${placeId}) each group by household_id
  ), compared as (
    select id, r.why, (case when r.why is null then coalesce((r.amount - r.credit) / 100, 0) else 0 end
      - coalesce(present.amount, 0))::numeric(14,2) as difference
    from reckoned r full join present using (id)
  ), differing as (
    select id, difference from compared where difference <> 0 and why is distinct from 'uncounted' ${only}
  )`
}
