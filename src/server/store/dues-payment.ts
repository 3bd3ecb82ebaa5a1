/* Payments of households, and the cash of a collector's day. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { DuesPayment } from '#domain/dues/payment.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

type Scope = Omit<RowScope, 'projectId'>

const columns = sql`p.id, p.household_id as "householdId", p.paid_on as "paidOn", p.amount, p.method,
  p.receipt_number as "receiptNumber", p.receipt_year as "receiptYear", p.collector_id as "collectorId",
  p.reversed_on as "reversedOn", p.reversed_reason as "reversedReason"`

export async function insertPayment(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Scope,
  payment: Omit<DuesPayment, 'reversedOn' | 'reversedReason'>,
): Promise<void> {
  await trx
    .insertInto('dues_payment')
    .values({
      id: payment.id,
      organisation_id: organisationId,
      household_id: payment.householdId,
      paid_on: payment.paidOn,
      amount: payment.amount,
      method: payment.method,
      receipt_number: payment.receiptNumber,
      receipt_year: payment.receiptYear,
      collector_id: payment.collectorId,
      recorded_by: actorId,
      recorded_at: at,
    })
    .execute()
}

/**
 * The next number of a receipt in a year. Whoever asks first has the organisation's row until the end of the transaction,
 * so that two collectors get no number twice and none is left out.
 */
export async function nextReceipt(trx: Transaction<DB>, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('receipt ' || current_organisation()::text, ${year}))`.execute(
    trx,
  )
  const { rows } = await sql<{ next: number }>`select coalesce(max(receipt_number), 0) + 1 as next
    from dues_payment where receipt_year = ${year}`.execute(trx)
  return rows[0]?.next ?? 1
}

/** A payment, or null where the organisation has none with this id. */
export async function paymentById(db: Kysely<DB>, id: string): Promise<DuesPayment | null> {
  const { rows } = await sql<DuesPayment>`select ${columns} from dues_payment p where p.id = ${id}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** The same, locked. */
export async function lockPayment(trx: Transaction<DB>, id: string): Promise<DuesPayment | null> {
  const { rows } =
    await sql<DuesPayment>`select ${columns} from dues_payment p where p.id = ${id} for update`.execute(trx)
  return rows[0] ?? null
}

export async function reversePaymentRow(
  trx: Transaction<DB>,
  { id, on, reason }: { readonly id: string; readonly on: PlainDate; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('dues_payment')
    .set({ reversed_on: on, reversed_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** What a collector's receipts of a day come to: cash taken in less cash given back on it. */
export async function cashOfDay(db: Kysely<DB>, collectorId: string, day: PlainDate): Promise<Tiyn> {
  const { rows } = await sql<{ cash: Tiyn }>`select (coalesce(sum(amount) filter (where paid_on = ${day}), 0)
      - coalesce(sum(amount) filter (where reversed_on = ${day}), 0))::numeric(14,2) as cash
    from dues_payment where collector_id = ${collectorId} and method = 'cash' and ${day} in (paid_on, reversed_on)`.execute(
    db,
  )
  return rows[0]?.cash ?? 0n
}

/** Receipts of a day with their households' addresses, the last one first; a collector's own where one is named. */
export interface ReceiptRow extends DuesPayment {
  readonly placeId: string
}
export async function receiptsOfDay(
  db: Kysely<DB>,
  day: PlainDate,
  collectorId: string | null,
): Promise<ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`select ${columns}, s.place_id as "placeId" from dues_payment p
      join household h on h.organisation_id = p.organisation_id and h.id = p.household_id
      join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
    where p.method = 'cash' and ${day} in (p.paid_on, p.reversed_on)
      ${collectorId === null ? sql`` : sql`and p.collector_id = ${collectorId}`}
    order by p.receipt_year desc, p.receipt_number desc limit 500`.execute(db)
  return rows
}

export interface CashCount {
  readonly id: string
  readonly collectorId: string
  readonly day: PlainDate
  readonly counted: Tiyn
  readonly expected: Tiyn
  readonly reason: string | null
}

const countColumns = ['id', 'collector_id as collectorId', 'day', 'counted', 'expected', 'reason'] as const

/** How a collector counted a day; null where it was not counted yet. */
export async function cashCountOf(
  db: Kysely<DB>,
  collectorId: string,
  day: PlainDate,
): Promise<CashCount | null> {
  const row = await db
    .selectFrom('dues_cash_count')
    .select(countColumns)
    .where('collector_id', '=', collectorId)
    .where('day', '=', day)
    .executeTakeFirst()
  return row ?? null
}

/** The newest counts of everybody. */
export function cashCounts(db: Kysely<DB>): Promise<CashCount[]> {
  return db.selectFrom('dues_cash_count').select(countColumns).orderBy('day', 'desc').limit(60).execute()
}

/** Whether the collector's day was counted. */
export const isDayCounted = async (
  db: Kysely<DB>,
  collectorId: string | null,
  day: PlainDate,
): Promise<boolean> => collectorId !== null && (await cashCountOf(db, collectorId, day)) !== null

export async function putCashCount(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Scope,
  { id, collectorId, day, counted, expected, reason }: CashCount,
): Promise<void> {
  const values = { counted, expected, reason, recorded_by: actorId, recorded_at: at }
  await trx
    .insertInto('dues_cash_count')
    .values({ id, organisation_id: organisationId, collector_id: collectorId, day, ...values })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'collector_id', 'day']).doUpdateSet(values),
    )
    .execute()
}
