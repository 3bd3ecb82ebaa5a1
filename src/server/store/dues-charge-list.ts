import { sql, type Kysely } from 'kysely'
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
