/*
 * What Kaspi asks a biller («Протокол взаимодействия (онлайн)»): `check` whether an account is there, `pay` that money of
 * it was taken. The day of a payment is the one of `txn_date`, which is Kazakhstan's time and names no zone.
 */
import { isPlainDate, type PlainDate } from '../calendar/day.ts'
import { amountFromDecimal, maxAmount, type Tiyn } from '../money/amount.ts'

/** Results of the protocol. */
export const kaspiResult = { ok: 0, unknownAccount: 1, otherError: 5 } as const

export type KaspiQuery =
  | { readonly command: 'check'; readonly txnId: string; readonly account: string }
  | {
      readonly command: 'pay'
      readonly txnId: string
      readonly account: string
      readonly amount: Tiyn
      /** Null where `txn_date` is none: the money is taken, so it is no reason to refuse. */
      readonly day: PlainDate | null
    }

const hidden = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The question, or null where it is none that can be answered: no number of the payment, no sum. */
export function kaspiQuery(query: URLSearchParams): KaspiQuery | null {
  const command = query.get('command')
  const txnId = query.get('txn_id') ?? ''
  // What a payer typed is kept as it is, so that a person may find the household.
  const account = (query.get('account') ?? '').toWellFormed().replace(hidden, ' ').trim().slice(0, 200)
  if (!/^[\w.:-]{1,100}$/.test(txnId)) return null
  if (command === 'check') return { command, txnId, account }
  if (command !== 'pay') return null
  const amount = amountFromDecimal((query.get('sum') ?? '').replace(',', '.').replace(/(\.\d\d)0+$/, '$1'))
  if (amount === null || amount <= 0n || amount > maxAmount) return null
  return { command, txnId, account, amount, day: dayOf(query.get('txn_date') ?? '') }
}

function dayOf(text: string): PlainDate | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)\d{6}$/.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  return isPlainDate(date) && date >= '1991-12-16' && date <= '2099-12-31' ? date : null
}
