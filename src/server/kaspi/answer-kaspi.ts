/* Kaspi's questions answered as its protocol wants it: HTTP 200 and a result, whatever the result is. */
import { recordKaspiPayment } from '#actions/bank/record-kaspi-payment.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { kaspiQuery, kaspiResult } from '#domain/bank/kaspi-query.ts'
import { accountNumber } from '#domain/dues/account-code.ts'
import { amountToDecimal } from '#domain/money/amount.ts'
import { textIn } from '#domain/text/local-text.ts'
import type { ActionContext, Actor } from '#server/context.ts'
import { householdById } from '#store/household.ts'
import { householdsOfAccounts } from '#store/incoming.ts'
import { places } from '#store/place.ts'

/** The bank's program: it writes what an accountant might. */
export const kaspiActor: Actor = { id: null, name: 'Kaspi', role: 'accountant' }

export interface KaspiAnswer {
  readonly txn_id: string
  readonly result: number
  readonly comment: string
  readonly prv_txn_id?: string
  readonly sum?: number
  readonly fields?: { readonly [name: string]: { readonly '@name': string; readonly '#text': string } }
}

/**
 * `check` says whether the account is there and at which address, never what is owed: whoever tries codes learns of no
 * debtor. `pay` is kept once by its number and never refused, since the money is taken already.
 */
export async function answerKaspi(context: ActionContext, query: URLSearchParams): Promise<KaspiAnswer> {
  const asked = kaspiQuery(query)
  const txnId = (query.get('txn_id') ?? '').slice(0, 100)
  if (!asked) return { txn_id: txnId, result: kaspiResult.otherError, comment: 'bad request' }
  if (asked.command === 'check') {
    const address = await addressOf(context, asked.account)
    if (address === null)
      return { txn_id: txnId, result: kaspiResult.unknownAccount, comment: 'account not found' }
    const fields = { field1: { '@name': 'Мекенжай / Адрес', '#text': address } }
    return { txn_id: txnId, result: kaspiResult.ok, comment: 'OK', fields }
  }
  const { account, amount } = asked
  const day = asked.day ?? dayOfInstant(context.now(), villageTimeZone)
  const paid = await recordKaspiPayment(context, { txnId, account, amount: amountToDecimal(amount), day })
  return {
    txn_id: txnId,
    prv_txn_id: String(paid.number),
    result: kaspiResult.ok,
    sum: Number(amountToDecimal(paid.amount)),
    comment: 'OK',
  }
}

/** Where the household of an account lives; null where there is none. */
function addressOf(context: ActionContext, account: string): Promise<string | null> {
  const number = accountNumber(account)
  if (number === null) return Promise.resolve(null)
  return context.database.read(context.organisationId, async (db) => {
    const id = (await householdsOfAccounts(db, [number])).get(number)
    const home = id === undefined ? null : await householdById(db, id)
    if (!home) return null
    const village = (await places(db)).find((place) => place.id === home.placeId)
    return [village && textIn(village.name, 'kk'), textIn(home.street, 'kk'), home.number]
      .filter(Boolean)
      .join(', ')
  })
}
