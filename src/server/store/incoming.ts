/* Money that came in by the bank or by Kaspi, and what was decided of each piece. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Incoming, IncomingDecision, IncomingState } from '#domain/bank/incoming.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { DuesPayment } from '#domain/dues/payment.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

type Scope = Omit<RowScope, 'projectId'>

const decision = sql`case when d.id is null then null else jsonb_build_object('id', d.id, 'kind', d.kind, 'paymentId', d.payment_id,
  'settledDay', d.settled_day, 'gross', d.gross::text, 'commission', d.commission::text, 'reason', d.reason,
  'isAutomatic', d.is_automatic) end as decision`
const columns = sql`i.id, i.entry_number as "entryNumber", i.source, i.statement_id as "statementId", i.number, i.day, i.amount,
  i.purpose, i.payer, i.why, ${decision}`
const decided = sql`left join dues_incoming_decision d
  on d.organisation_id = i.organisation_id and d.incoming_id = i.id and d.withdrawn_on is null`

interface Row extends Omit<Incoming, 'decision'> {
  readonly decision:
    | (Omit<IncomingDecision, 'gross' | 'commission'> & { gross: string | null; commission: string | null })
    | null
}
const tiyn = (text: string | null): Tiyn | null => (text === null ? null : BigInt(text.replace('.', '')))
const incomingOf = ({ decision: found, ...row }: Row): Incoming => ({
  ...row,
  decision: found && { ...found, gross: tiyn(found.gross), commission: tiyn(found.commission) },
})

/** A piece of money, or null where the organisation has none with this id. */
export async function incomingById(db: Kysely<DB>, id: string): Promise<Incoming | null> {
  const { rows } =
    await sql<Row>`select ${columns} from dues_incoming i ${decided} where i.id = ${id}`.execute(db)
  return rows[0] ? incomingOf(rows[0]) : null
}

/** The same, locked. */
export async function lockOneIncoming(trx: Transaction<DB>, id: string): Promise<Incoming | null> {
  await sql`select from dues_incoming where id = ${id} for update`.execute(trx)
  return incomingById(trx, id)
}

/** The payment of Kaspi with this number, or null. */
export async function kaspiPayment(db: Kysely<DB>, txnId: string): Promise<Incoming | null> {
  const { rows } = await sql<Row>`select ${columns} from dues_incoming i ${decided}
    where i.source = 'kaspi' and i.fingerprint = ${txnId}`.execute(db)
  return rows[0] ? incomingOf(rows[0]) : null
}

/** What is behind a payment of a household that came by the bank or by Kaspi. */
export async function incomingOfPayment(db: Kysely<DB>, paymentId: string): Promise<string | null> {
  const found = await db
    .selectFrom('dues_incoming_decision')
    .select('incoming_id as id')
    .where('payment_id', '=', paymentId)
    .executeTakeFirst()
  return found?.id ?? null
}

export interface IncomingQuestion {
  readonly state: IncomingState | null
  readonly source: 'bank' | 'kaspi' | null
  readonly statementId: string | null
  /** Words of the purpose, the payer or the number. */
  readonly words: readonly string[]
}

/** A page of the money that came in, the newest first, with how many there are and their sum. */
export async function incomingList(
  db: Kysely<DB>,
  { state, source, statementId, words }: IncomingQuestion,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly Incoming[]; readonly total: number; readonly sum: Tiyn }> {
  const all = [sql`true`]
  if (state === 'waiting') all.push(sql`d.id is null`)
  else if (state !== null) all.push(sql`d.kind = ${state}`)
  if (source !== null) all.push(sql`i.source = ${source}`)
  if (statementId !== null) all.push(sql`i.statement_id = ${statementId}`)
  for (const word of words.slice(0, 10))
    all.push(
      sql`position(${word} in replace(lower(concat_ws(' ', i.number, i.purpose, i.payer)), 'ё', 'е')) > 0`,
    )
  const from = sql`from dues_incoming i ${decided} where ${sql.join(all, sql` and `)}`
  const { rows } =
    await sql<Row>`select ${columns} ${from} order by i.day desc, i.entry_number desc limit ${limit} offset ${offset}`.execute(
      db,
    )
  const { rows: totals } = await sql<{ total: number; sum: Tiyn }>`
    select count(*)::int as total, coalesce(sum(i.amount), 0)::numeric(14,2) as sum ${from}`.execute(db)
  return { rows: rows.map(incomingOf), total: totals[0]?.total ?? 0, sum: totals[0]?.sum ?? 0n }
}

/** How much waits for a person. */
export async function waitingIncoming(
  db: Kysely<DB>,
): Promise<{ readonly count: number; readonly sum: Tiyn }> {
  const { total, sum } = await incomingList(
    db,
    { state: 'waiting', source: null, statementId: null, words: [] },
    { offset: 0, limit: 0 },
  )
  return { count: total, sum }
}

/** How many lines of each fingerprint are here already. */
export async function knownFingerprints(
  db: Kysely<DB>,
  fingerprints: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ fingerprint: string; count: number }>`
    select fingerprint, max(occurrence)::int as count from dues_incoming
    where source = 'bank' and fingerprint = any(${[...fingerprints]}::text[]) group by 1`.execute(db)
  return new Map(rows.map(({ fingerprint, count }) => [fingerprint, count]))
}

/** Households by the numbers of their accounts; a merged one's money goes to the one that stays. */
export async function householdsOfAccounts(
  db: Kysely<DB>,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ number: number; id: string }>`
    with recursive stays as (
      select account_number as number, id, merged_into, 1 as step from household
        where account_number = any(${[...numbers]}::int[])
      union all
      select s.number, h.id, h.merged_into, s.step + 1 from stays s join household h on h.id = s.merged_into
        where s.step < 20)
    select number, id from stays where merged_into is null`.execute(db)
  return new Map(rows.map(({ number, id }) => [number, id]))
}

/** What Kaspi told by day, and what the bank paid out for it. */
export async function kaspiSums(db: Kysely<DB>): Promise<{
  readonly told: readonly { readonly day: PlainDate; readonly amount: Tiyn }[]
  readonly paid: readonly {
    readonly day: PlainDate
    readonly amount: Tiyn
    readonly gross: Tiyn
    readonly commission: Tiyn
  }[]
}> {
  const { rows: told } = await sql<{ day: PlainDate; amount: Tiyn }>`
    select day, sum(amount)::numeric(14,2) as amount from dues_incoming where source = 'kaspi' group by day`.execute(
    db,
  )
  const { rows: paid } = await sql<{ day: PlainDate; amount: Tiyn; gross: Tiyn; commission: Tiyn }>`
    select d.settled_day as day, i.amount, d.gross, d.commission from dues_incoming_decision d
      join dues_incoming i on i.organisation_id = d.organisation_id and i.id = d.incoming_id
    where d.kind = 'settlement' and d.withdrawn_on is null`.execute(db)
  return { told, paid }
}

export interface NewIncoming extends Omit<Incoming, 'entryNumber' | 'decision'> {
  readonly fingerprint: string
  readonly occurrence: number
}

const atOnce = 500

/** Keeps what came in, many at once. */
export async function insertIncoming(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Scope,
  rows: readonly NewIncoming[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await trx
      .insertInto('dues_incoming')
      .values(
        rows.slice(from, from + atOnce).map(({ statementId, ...row }) => ({
          ...row,
          statement_id: statementId,
          organisation_id: organisationId,
          recorded_by: actorId,
          recorded_at: at,
        })),
      )
      .execute()
}

export interface NewDecision extends Omit<IncomingDecision, 'isAutomatic'> {
  readonly incomingId: string
  readonly isAutomatic: boolean
}

/** Keeps what pieces of money are; the payments are made before. */
export async function insertDecisions(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Scope,
  rows: readonly NewDecision[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await trx
      .insertInto('dues_incoming_decision')
      .values(
        rows.slice(from, from + atOnce).map((row) => ({
          id: row.id,
          organisation_id: organisationId,
          incoming_id: row.incomingId,
          kind: row.kind,
          payment_id: row.paymentId,
          settled_day: row.settledDay,
          gross: row.gross,
          commission: row.commission,
          reason: row.reason,
          is_automatic: row.isAutomatic,
          recorded_by: actorId,
          recorded_at: at,
        })),
      )
      .execute()
}

/** Payments that came by the bank or by Kaspi, many at once: they have no receipt and nobody who took cash. */
export async function insertCashlessPayments(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Scope,
  rows: readonly Pick<DuesPayment, 'id' | 'householdId' | 'paidOn' | 'amount' | 'method'>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await trx
      .insertInto('dues_payment')
      .values(
        rows.slice(from, from + atOnce).map(({ id, householdId, paidOn, amount, method }) => ({
          id,
          organisation_id: organisationId,
          household_id: householdId,
          paid_on: paidOn,
          amount,
          method,
          recorded_by: actorId,
          recorded_at: at,
        })),
      )
      .execute()
}

/** Withdraws a decision: what it was of waits again. */
export async function withdrawDecision(
  trx: Transaction<DB>,
  id: string,
  { on, reason }: { readonly on: PlainDate; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('dues_incoming_decision')
    .set({ withdrawn_on: on, withdrawn_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .execute()
}
