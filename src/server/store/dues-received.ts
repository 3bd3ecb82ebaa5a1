import { sql, type Kysely } from 'kysely'
import type { ReceivedGround } from '#domain/dues/received.ts'
import { contractDocuments, contracts } from './contract.ts'
import { monthMovements } from './dues-month.ts'
import type { DB } from './schema.ts'

/** What was charged, paid and asked for by month and village. */
export async function receivedGround(db: Kysely<DB>): Promise<ReceivedGround> {
  const { rows: paid } = await sql<ReceivedGround['paid'][number]>`
    select s.place_id as "placeId", date_trunc('month', p.day)::date as month, p.method, sum(p.amount)::numeric(14,2) as amount
    from (select organisation_id, household_id, method, paid_on as day, amount from dues_payment
      union all select organisation_id, household_id, method, reversed_on, -amount from dues_payment
        where reversed_on is not null) p
      join household h on h.organisation_id = p.organisation_id and h.id = p.household_id
      join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
    group by 1, 2, 3`.execute(db)
  const charged = (await monthMovements(db)).map((each) => ({
    placeId: each.placeId,
    month: each.month,
    amount: each.charged + each.adjusted,
  }))
  return { charged, paid, contracts: await contracts(db), papers: await contractDocuments(db) }
}
