/* What the writes of incoming money share: a piece that waits, and the payment that it becomes. */
import type { Transaction } from 'kysely'
import type { Incoming } from '#domain/bank/incoming.ts'
import { accountsIn } from '#domain/bank/purpose.ts'
import { accountNumber } from '#domain/dues/account-code.ts'
import type { ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import {
  householdsOfAccounts,
  insertCashlessPayments,
  insertDecisions,
  lockOneIncoming,
  type NewDecision,
} from '#store/incoming.ts'
import type { RowScope } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'

type Scope = Omit<RowScope, 'projectId'>

/** The piece of money, locked. Throws `record.notFound`. */
export async function incomingToDecide(trx: Transaction<DB>, id: string): Promise<Incoming> {
  const incoming = await lockOneIncoming(trx, id)
  if (!incoming) throw new Problem('record.notFound', { id })
  return incoming
}

/** A decision that is nothing but its kind yet. */
export const plainDecision = (
  kind: NewDecision['kind'],
  { id, incomingId, isAutomatic }: Pick<NewDecision, 'id' | 'incomingId' | 'isAutomatic'>,
): NewDecision => ({
  id,
  incomingId,
  kind,
  isAutomatic,
  paymentId: null,
  settledDay: null,
  gross: null,
  commission: null,
  reason: null,
})

/** Makes the payment of a household of a piece of money. */
export async function payFrom(
  trx: Transaction<DB>,
  context: ActionContext,
  scope: Scope,
  {
    incoming: { id: incomingId, day: paidOn, amount, source: method },
    householdId,
    isAutomatic,
  }: {
    readonly incoming: Pick<Incoming, 'id' | 'day' | 'amount' | 'source'>
    readonly householdId: string
    readonly isAutomatic: boolean
  },
): Promise<{ readonly paymentId: string }> {
  const paymentId = context.newId()
  await insertCashlessPayments(trx, scope, [{ id: paymentId, householdId, paidOn, amount, method }])
  const decision = plainDecision('household', { id: context.newId(), incomingId, isAutomatic })
  await insertDecisions(trx, scope, [{ ...decision, paymentId }])
  return { paymentId }
}

/** The household of an account as a payer typed it, null where there is none or several. */
export async function householdOfAccount(trx: Transaction<DB>, text: string): Promise<string | null> {
  const whole = accountNumber(text)
  const numbers = whole === null ? accountsIn(text) : [whole]
  const found = new Set((await householdsOfAccounts(trx, numbers)).values())
  const [householdId] = found
  return found.size === 1 ? (householdId ?? null) : null
}
