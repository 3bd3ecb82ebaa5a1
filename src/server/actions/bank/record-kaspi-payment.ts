import { kaspiPaymentInput } from '#domain/bank/bank-input.ts'
import { lockIncoming } from '#store/bank.ts'
import { insertIncoming, kaspiPayment } from '#store/incoming.ts'
import { action } from '../action.ts'
import { householdOfAccount, payFrom } from '../incoming-steps.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'kaspiPayment.recorded'

/**
 * Keeps a payment that Kaspi has taken, once by its number: told again it is what it was. Of an account that is nobody's
 * the money waits for a person; it is refused on no account, since it is taken already.
 */
export const recordKaspiPayment = action({
  name: 'recordKaspiPayment',
  event,
  schema: kaspiPaymentInput,
  run: async ({ trx, input, context, scope }) => {
    const { txnId, account, amount, day } = input
    await lockIncoming(trx)
    const id = input.id ?? context.newId()
    const made = { event, subject: 'incoming', id, body: { txnId, amount, day } }
    if (input.id) await wasMadeBefore(trx, made)
    const known = await kaspiPayment(trx, txnId)
    if (known)
      return { result: { id: known.id, number: known.entryNumber, amount: known.amount }, event: null }
    const householdId = await householdOfAccount(trx, account)
    const incoming = {
      id,
      source: 'kaspi' as const,
      statementId: null,
      number: txnId,
      day,
      amount,
      purpose: account.trim(),
      payer: null,
      why: householdId === null ? 'unknownCode' : null,
      fingerprint: txnId,
      occurrence: 1,
    }
    await insertIncoming(trx, scope, [incoming])
    const paid =
      householdId && (await payFrom(trx, context, scope, { incoming, householdId, isAutomatic: true }))
    const kept = await kaspiPayment(trx, txnId)
    const after = { txnId, amount, day, householdId, paymentId: paid ? paid.paymentId : null }
    return {
      result: { id, number: kept?.entryNumber ?? 0, amount },
      event: { subject: 'incoming', subjectId: id, before: null, after },
    }
  },
})
