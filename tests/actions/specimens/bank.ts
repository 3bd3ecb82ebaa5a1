/* One valid use of every action on money that comes by the bank or by Kaspi. */
import { randomInt, randomUUID } from 'node:crypto'
import { addBankAccount } from '#actions/bank/add-bank-account.ts'
import { assignIncoming } from '#actions/bank/assign-incoming.ts'
import { recordKaspiPayment } from '#actions/bank/record-kaspi-payment.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import { amountFromDecimal, amountToDecimal } from '#domain/money/amount.ts'
import { accountNumberOf } from '#store/dues-balance.ts'
import { duesMade } from '../dues-specimens.ts'
import type { VillageProject } from '../village-project.ts'

/** An account number of Kazakhstan with its check digits (ISO 13616). */
export function someIban(tail = String(randomInt(1e9)).padStart(13, '0')): string {
  const rest = `125${tail}KZ00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return `KZ${String(98n - (BigInt(rest) % 97n)).padStart(2, '0')}125${tail}`
}

export const madeAccount = async (village: VillageProject) => {
  const account = { iban: someIban(), bank: 'АО «Народный Банк»' }
  return { ...account, ...(await addBankAccount(village.as('manager'), account)) }
}

export interface SomeLine {
  readonly amount: string
  readonly purpose?: string
  readonly number?: string
  readonly day?: string
  readonly payerIban?: string
  readonly isIncoming?: boolean
}

/** A statement of June 2023 whose totals are those of its lines. */
export function statementOf(iban: string, lines: readonly SomeLine[]) {
  const sum = (isIncoming: boolean): bigint =>
    lines.reduce(
      (all, line) =>
        (line.isIncoming ?? true) === isIncoming ? all + (amountFromDecimal(line.amount) ?? 0n) : all,
      0n,
    )
  const [received, spent] = [sum(true), sum(false)]
  return {
    iban,
    from: '2023-06-01',
    to: '2023-06-30',
    opening: '1000000.00',
    received: amountToDecimal(received),
    spent: amountToDecimal(spent),
    closing: amountToDecimal(100_000_000n + received - spent),
    lines: lines.map((line, index) => ({
      at: 10 + index,
      isIncoming: true,
      number: String(index + 1),
      day: '2023-06-15',
      payer: 'Плательщик',
      payerIban: 'KZ00',
      purpose: 'Вывоз мусора',
      ...line,
    })),
  }
}

/** A household and the code under which it pays. */
export async function payingHousehold(village: VillageProject) {
  const id = await duesMade.household(village)
  const number = await village
    .as('manager')
    .database.read(village.organisationId, (db) => accountNumberOf(db, id))
  return { id, code: accountCode(number) }
}

export const kaspiOf = (account: string) => ({
  txnId: randomUUID(),
  account,
  amount: '500',
  day: '2023-07-05',
})

/** Money that waits for a person. */
export const waitingMoney = async (village: VillageProject): Promise<string> =>
  (await recordKaspiPayment(village.as('manager'), kaspiOf('не знаю'))).id

type Specimen = (village: VillageProject) => unknown
const reason = 'Возврат поставщика'

export const bankSpecimens = {
  addBankAccount: () => ({ iban: someIban(), bank: 'АО «Народный Банк»' }),
  removeBankAccount: async (village) => ({ id: (await madeAccount(village)).id, reason }),
  importBankStatement: async (village) => {
    const { iban } = await madeAccount(village)
    const { code } = await payingHousehold(village)
    return statementOf(iban, [{ amount: '500.00', purpose: `ЛС ${code}` }])
  },
  assignIncoming: async (village) => ({
    incomingId: await waitingMoney(village),
    account: (await payingHousehold(village)).code,
  }),
  putIncomingAside: async (village) => ({ incomingId: await waitingMoney(village), reason }),
  reopenIncoming: async (village) => {
    const incomingId = await waitingMoney(village)
    const { code } = await payingHousehold(village)
    await assignIncoming(village.as('manager'), { incomingId, account: code })
    return { incomingId, reason }
  },
  recordKaspiPayment: async (village) => kaspiOf((await payingHousehold(village)).code),
} satisfies { readonly [name: string]: Specimen }
