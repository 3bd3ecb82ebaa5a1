/* A bank that collects for a biller as Kaspi does: it checks the account, takes the money, and tells of it. */

/** How a question reaches the biller: over HTTP, or straight into it. */
export type Ask = (query: URLSearchParams) => Promise<KaspiReply>

export interface KaspiReply {
  readonly txn_id: string
  readonly result: number
  readonly prv_txn_id?: string
  readonly sum?: number
  readonly fields?: Readonly<Record<string, { readonly '#text': string }>>
}

export interface Payer {
  readonly account: string
  /** «500.00» */
  readonly sum: string
  /** Kazakhstan's time, «20230629103000». */
  readonly at: string
  readonly txnId: string
}

/** What became of a payment: null where the check found no account and no money was taken. */
export async function payByKaspi(ask: Ask, { account, sum, at, txnId }: Payer): Promise<KaspiReply | null> {
  const check = await ask(new URLSearchParams({ command: 'check', txn_id: txnId, account, sum: '1' }))
  if (check.result !== 0) return null
  return ask(new URLSearchParams({ command: 'pay', txn_id: txnId, txn_date: at, account, sum }))
}

/** Asks over HTTP at the address that the bank was given. */
export const askAt =
  (address: string): Ask =>
  async (query) => {
    const answer = await fetch(`${address}?${query}`)
    if (!answer.ok) throw new Error(`the biller answered ${answer.status}`)
    return (await answer.json()) as KaspiReply
  }
