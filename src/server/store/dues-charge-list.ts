import { sql, type Kysely } from 'kysely'
import type { PlaceScope } from '#domain/account/place-scope.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import type { LocalText } from '#domain/text/local-text.ts'
import type { DB } from './schema.ts'

export interface ListedCharge {
  readonly householdId: string
  readonly street: LocalText
  readonly number: string
  readonly days: number
  readonly personDays: number
  readonly amount: Tiyn
  readonly credit: Tiyn
}

/** A page of the charges of a closed month, in the order of addresses. */
export async function chargesOf(
  db: Kysely<DB>,
  closingId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ListedCharge[]> {
  const { rows } = await sql<ListedCharge>`
    select c.household_id as "householdId", s.name as street, h.number, c.days, c.person_days as "personDays", c.amount, c.credit
    from dues_charge c join household h on h.organisation_id = c.organisation_id and h.id = c.household_id
      join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
    where c.closing_id = ${closingId}
    order by s.name ->> 'kk', s.id, substring(h.number from '\\d+')::numeric nulls last, h.number, h.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

/** What a household was charged for a month, without whose it is. */
export interface MonthCharge extends Pick<
  ListedCharge,
  'householdId' | 'days' | 'personDays' | 'amount' | 'credit'
> {
  readonly placeId: string
  readonly month: PlainDate
}

/** Charges of a month that is closed, in the order of the households' ids, those after one of them. */
export async function chargesAfter(
  db: Kysely<DB>,
  {
    scope,
    month,
    after,
    limit,
  }: {
    readonly scope: PlaceScope
    readonly month: PlainDate
    readonly after: string | null
    readonly limit: number
  },
): Promise<MonthCharge[]> {
  const { rows } = await sql<MonthCharge>`
    select c.household_id as "householdId", m.place_id as "placeId", c.month, c.days, c.person_days as "personDays",
      c.amount, c.credit
    from dues_charge c join dues_month_closing m on m.organisation_id = c.organisation_id and m.id = c.closing_id
    where c.month = ${month} and not c.is_withdrawn and (${after}::uuid is null or c.household_id > ${after}::uuid)
      and ${scope === 'everywhere' ? sql`true` : sql`m.place_id = any(${[...scope]}::uuid[])`}
    order by c.household_id limit ${limit}`.execute(db)
  return rows
}
