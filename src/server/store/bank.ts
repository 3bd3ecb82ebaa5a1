/* The organisation's own accounts and the statements of them that were taken over. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import { recordTable, type RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

/** An account into which households pay. */
export interface BankAccount {
  readonly id: string
  readonly iban: string
  readonly bank: string
}

export const bankAccountTable = recordTable<BankAccount>()('bank_account', {
  subject: 'bankAccount',
  columns: { id: 'id', iban: 'iban', bank: 'bank' },
  order: ['iban'],
})

export function bankAccounts(db: Kysely<DB>): Promise<BankAccount[]> {
  return db.selectFrom('bank_account').select(['id', 'iban', 'bank']).orderBy('iban').execute()
}

/** A statement as it was taken over. */
export interface TakenStatement {
  readonly id: string
  readonly accountId: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly opening: Tiyn
  readonly received: Tiyn
  readonly spent: Tiyn
  readonly closing: Tiyn
  readonly taken: number
  readonly known: number
  readonly outgoing: number
  readonly sha256: string
}

export async function insertStatement(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Omit<RowScope, 'projectId'>,
  { accountId, from, to, ...statement }: TakenStatement,
): Promise<void> {
  await trx
    .insertInto('bank_statement')
    .values({
      ...statement,
      account_id: accountId,
      from_on: from,
      to_on: to,
      organisation_id: organisationId,
      recorded_by: actorId,
      recorded_at: at,
    })
    .execute()
}

/** The statements that were taken over, the newest first, each with how much of it still waits. */
export async function bankStatements(
  db: Kysely<DB>,
): Promise<(TakenStatement & { readonly waiting: number })[]> {
  const { rows } = await sql<TakenStatement & { readonly waiting: number }>`
    select s.id, s.account_id as "accountId", s.from_on as "from", s.to_on as "to", s.opening, s.received, s.spent, s.closing,
      s.taken, s.known, s.outgoing, s.sha256, (select count(*)::int from dues_incoming i where i.statement_id = s.id
        and not exists (select from dues_incoming_decision d where d.incoming_id = i.id and d.withdrawn_on is null)) as waiting
    from bank_statement s order by s.to_on desc, s.recorded_at desc, s.id limit 500`.execute(db)
  return rows
}

/** Holds back whoever else takes money in until the end of the transaction, so that nothing is counted twice. */
export async function lockIncoming(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('incoming ' || current_organisation()::text, 0))`.execute(
    trx,
  )
}
