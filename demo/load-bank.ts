/* Half a year of the bank and of Kaspi: most households of the demo pay without cash, a month's statement at a time. */
import { addBankAccount } from '#actions/bank/add-bank-account.ts'
import { importBankStatement } from '#actions/bank/import-bank-statement.ts'
import { inputOfStatement } from '#domain/bank/bank-input.ts'
import { lastDayOfMonth } from '#domain/calendar/day.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import { amountToDecimal, formatAmount, sumAmounts, type Tiyn } from '#domain/money/amount.ts'
import { readStatement } from '#interchange/bank-statement/read-statement.ts'
import type { ActionContext } from '#server/context.ts'
import { answerKaspi, kaspiActor } from '#server/kaspi/answer-kaspi.ts'
import { balances, type HouseholdBalance } from '#store/dues-balance.ts'
import { bankFile, type FileLine } from './bank-file.ts'
import { demoId } from './demo-id.ts'
import { payByKaspi } from './kaspi-simulator.ts'

const account = { id: demoId('bank.account'), iban: 'KZ85601A871000123451', bank: 'АО «Народный Банк»' }
/** Months in which Kaspi's payers pay: whoever pays by telephone does it for several months at once. */
const kaspiMonths = ['2023-08', '2023-10', '2023-12']
const paidByHouse = { never: 0, kaspi: 3 }

/** Where the balance of the account stands from statement to statement. */
const carried = { closing: 41_250_000n }

export const addDemoAccount = (context: ActionContext): Promise<unknown> => {
  carried.closing = 41_250_000n
  return addBankAccount(context, account)
}

/** The money of a month ('2023-08'): what Kaspi tells day by day, and then the bank's statement with all of it. */
export async function payWithoutCash(context: ActionContext, month: string): Promise<void> {
  const owing = await owingAt(context, `${month}-01`)
  const byKaspi = owing.filter(({ number }) => lastDigit(number) === paidByHouse.kaspi)
  const byBank = owing.filter(
    ({ number }) => ![paidByHouse.kaspi, paidByHouse.never].includes(lastDigit(number)),
  )
  const settled = kaspiMonths.includes(month) ? await payKaspi(context, month, byKaspi) : []
  const lines = [...byBank.map((home, index) => transfer(home, month, index)), ...settled, ...others(month)]
  const period = { iban: account.iban, from: `${month}-01`, to: lastDayOfMonth(`${month}-01`) }
  const file = bankFile(
    { ...period, opening: carried.closing },
    lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  )
  carried.closing = file.closing
  const read = readStatement(file.bytes)
  if (!read.ok) throw new Error(`the statement of ${month} cannot be read`)
  await importBankStatement(
    { ...context, newId: countedIds(`bank.${month}`) },
    { ...inputOfStatement(read.statement), id: demoId(`bank.statement.${month}`) },
  )
}

/** Houses from the ninth on: the others wait for the collector. */
async function owingAt(context: ActionContext, day: string): Promise<HouseholdBalance[]> {
  const question = { day, scope: 'everywhere' as const, placeId: null, question: null, accountNumber: null }
  const { rows } = await context.database.read(context.organisationId, (db) =>
    balances(db, { ...question, isOwing: true }, { offset: 0, limit: 5000 }),
  )
  return rows
    .filter(({ number }) => Number.parseInt(number) > 8 && number !== '21')
    .toSorted((a, b) => a.accountNumber - b.accountNumber)
}

const lastDigit = (number: string): number => Number.parseInt(number) % 10
const dayIn = (month: string, index: number): string =>
  `${month}-${String(2 + (index % 24)).padStart(2, '0')}`
const someAccount = (of: number): string => `KZ00722C${String(of).padStart(12, '0')}`

function countedIds(key: string): () => string {
  let made = 0
  return () => demoId(`${key}.${(made += 1)}`)
}

const transfer = ({ accountNumber, balance }: HouseholdBalance, month: string, index: number): FileLine => ({
  isIncoming: true,
  day: dayIn(month, index),
  amount: balance,
  other: `Плательщик ${accountNumber}`,
  otherIban: someAccount(accountNumber),
  purpose:
    index % 3 === 0
      ? `За вывоз мусора, л/с ${accountCode(accountNumber)}`
      : `Қоқыс шығару төлемі, дербес шот ${accountCode(accountNumber)}`,
})

/** A few people who forget their account, and what the organisation pays out. */
const others = (month: string): FileLine[] => [
  {
    isIncoming: true,
    day: `${month}-14`,
    amount: 120_000n,
    other: 'Плательщик без счёта',
    otherIban: someAccount(999_001),
    purpose: 'Оплата за мусор за три месяца',
  },
  {
    isIncoming: false,
    day: `${month}-27`,
    amount: 28_500_000n,
    other: 'ТОО «Арал Таза Көлік»',
    otherIban: someAccount(999_002),
    purpose: 'Оплата по договору № 21',
  },
]

/** Households pay by Kaspi on four days; on the day after the bank pays out what it took, less its commission. */
async function payKaspi(
  context: ActionContext,
  month: string,
  homes: readonly HouseholdBalance[],
): Promise<FileLine[]> {
  const asked = { ...context, actor: kaspiActor, newId: countedIds(`kaspi.${month}`) }
  const days = Map.groupBy(homes, ({ accountNumber }) => 5 + (accountNumber % 4) * 5)
  const lines: FileLine[] = []
  for (const [day, payers] of [...days].toSorted(([a], [b]) => a - b)) {
    const date = `${month}-${String(day).padStart(2, '0')}`
    for (const { accountNumber, balance } of payers)
      await payByKaspi((query) => answerKaspi(asked, query), {
        account: accountCode(accountNumber),
        sum: amountToDecimal(balance),
        at: `${date.replaceAll('-', '')}101500`,
        txnId: `demo-${date}-${accountNumber}`,
      })
    lines.push(settlement(date, sumAmounts(payers.map(({ balance }) => balance))))
  }
  return lines
}

function settlement(date: string, gross: Tiyn): FileLine {
  const commission = (gross * 95n + 5_000n) / 10_000n
  const [year, month, day] = date.split('-')
  const text = (amount: Tiyn): string => formatAmount(amount, 'en', { tiyn: 'always' }).replaceAll(',', '')
  return {
    isIncoming: true,
    day: `${year}-${month}-${String(Number(day) + 1).padStart(2, '0')}`,
    amount: gross - commission,
    other: 'АО «Kaspi Bank»',
    otherIban: someAccount(999_003),
    purpose: `Принятые платежи за ${day}.${month}.${year} ком. ${text(commission)} тг. (${text(gross)} - 0.00 ) Общая сумма платежей ${text(gross)}`,
  }
}
