/* What households owe, read by what makes a balance: `dues_entry`. */
import { sql, type Kysely } from 'kysely'
import type { PlaceScope } from '#domain/account/place-scope.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { DuesEntry } from '#domain/dues/balance.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import type { LocalText } from '#domain/text/local-text.ts'
import type { DB } from './schema.ts'

/** Everything that a household was charged and paid. */
export async function entriesOf(db: Kysely<DB>, householdId: string): Promise<DuesEntry[]> {
  const { rows } =
    await sql<DuesEntry>`select kind, day, amount::numeric(14,2) as amount, for_month as "forMonth",
    source_id as "sourceId" from dues_entry where household_id = ${householdId} order by day, kind, source_id`.execute(
      db,
    )
  return rows
}

/** The number under which a household pays. */
export async function accountNumberOf(db: Kysely<DB>, householdId: string): Promise<number> {
  const row = await db
    .selectFrom('household')
    .select('account_number as number')
    .where('id', '=', householdId)
    .executeTakeFirstOrThrow()
  return row.number
}

export interface HouseholdBalance {
  readonly id: string
  readonly street: LocalText
  readonly number: string
  readonly placeId: string
  readonly accountNumber: number
  readonly balance: Tiyn
  /** The day of the last payment; null where nothing was paid yet. */
  readonly paidOn: PlainDate | null
}

export interface BalanceQuestion {
  readonly day: PlainDate
  readonly scope: PlaceScope
  readonly placeId: string | null
  /** Words of an address, or an account's number. */
  readonly question: string | null
  readonly accountNumber: number | null
  /** Those alone that owe something. */
  readonly isOwing: boolean
}

/** Households with their balances at the end of a day: who owes most first, or by address. */
export async function balances(
  db: Kysely<DB>,
  question: BalanceQuestion,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{
  readonly rows: readonly HouseholdBalance[]
  readonly total: number
  readonly owed: Tiyn
  readonly ahead: Tiyn
}> {
  const found = listed(question)
  const order = question.isOwing
    ? sql`balance desc, h.id`
    : sql`s.place_id, s.name ->> 'kk', s.id, substring(h.number from '\\d+')::numeric nulls last, h.number, h.id`
  const { rows } =
    await sql<HouseholdBalance>`${found} order by ${order} limit ${limit} offset ${offset}`.execute(db)
  const { rows: totals } = await sql<{ total: number; owed: Tiyn; ahead: Tiyn }>`
    select count(*)::int as total, coalesce(sum(balance) filter (where balance > 0), 0)::numeric(14,2) as owed,
      coalesce(-sum(balance) filter (where balance < 0), 0)::numeric(14,2) as ahead from (${found}) each`.execute(
    db,
  )
  const [sums] = totals
  return { rows, total: sums?.total ?? 0, owed: sums?.owed ?? 0n, ahead: sums?.ahead ?? 0n }
}

/** Balances in the order of the households' ids, those after one of them. */
export async function balancesAfter(
  db: Kysely<DB>,
  {
    day,
    scope,
    after,
    limit,
  }: Pick<BalanceQuestion, 'day' | 'scope'> & { readonly after: string | null; readonly limit: number },
): Promise<HouseholdBalance[]> {
  const all = listed({ day, scope, placeId: null, question: null, accountNumber: null, isOwing: false })
  const { rows } = await sql<HouseholdBalance>`select * from (${all}) each
    where ${after}::uuid is null or each.id > ${after}::uuid order by each.id limit ${limit}`.execute(db)
  return rows
}

const listed = (question: BalanceQuestion) =>
  sql`select h.id, s.name as street, h.number, s.place_id as "placeId", h.account_number as "accountNumber",
      coalesce(e.balance, 0)::numeric(14,2) as balance, e.paid_on as "paidOn"
    from household h join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
      left join (select household_id, sum(amount) as balance, max(day) filter (where kind in ('cash', 'bank', 'kaspi')) as paid_on
        from dues_entry where day <= ${question.day} group by household_id) e on e.household_id = h.id
    where ${conditionOf(question)}`

function conditionOf({ scope, placeId, question, accountNumber, isOwing }: BalanceQuestion) {
  const all = [sql`(h.merged_into is null or coalesce(e.balance, 0) <> 0)`]
  if (scope !== 'everywhere') all.push(sql`s.place_id = any(${[...scope]}::uuid[])`)
  if (placeId !== null) all.push(sql`s.place_id = ${placeId}`)
  if (isOwing) all.push(sql`e.balance > 0`)
  if (accountNumber !== null) all.push(sql`h.account_number = ${accountNumber}`)
  for (const word of (question ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, 10))
    all.push(
      sql`position(${word} in replace(lower(concat_ws(' ', h.number, s.name ->> 'ru', s.name ->> 'kk')), 'ё', 'е')) > 0`,
    )
  return sql.join(all, sql` and `)
}
