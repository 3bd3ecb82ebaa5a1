/* The dues of the demo: half a year charged to a thousand households, and what a collector took from door to door. */
import { addTariff } from '#actions/dues/add-tariff.ts'
import { chargeMonth } from '#actions/dues/charge-month.ts'
import { recordCashPayment } from '#actions/dues/record-cash-payment.ts'
import { reversePayment } from '#actions/dues/reverse-payment.ts'
import { subscribeHousehold } from '#actions/dues/subscribe-household.ts'
import { amountToDecimal } from '#domain/money/amount.ts'
import type { ActionContext } from '#server/context.ts'
import { balances } from '#store/dues-balance.ts'
import { openHouseholds } from '#store/household-import.ts'
import { demoId } from './demo-id.ts'
import { addDemoAccount, payWithoutCash } from './load-bank.ts'
import { chargings, containerHouses, payMonths, rounds, tariffs } from './records/dues.ts'

type Entry = (context: ActionContext) => Promise<unknown>

/** The steps by which the dues are entered, in the order of their days. */
export function duesEntries(): Entry[] {
  const monthsBefore = (day: string): typeof chargings => chargings.filter(({ month }) => month < day)
  const charged = new Set<string>()
  const charge = (until: string): Entry[] =>
    monthsBefore(until)
      .filter(({ id }) => !charged.has(id))
      .map((charging) => {
        charged.add(charging.id)
        return (context) => chargeMonth(counting(context, charging.month), charging)
      })
  return [
    ...tariffs.map(
      (tariff): Entry =>
        (context) =>
          addTariff(context, tariff),
    ),
    subscribe,
    addDemoAccount,
    ...payMonths.flatMap((month) => [
      ...charge(`${month}-01`),
      ...rounds
        .filter(({ day }) => day.startsWith(month))
        .map(
          ({ day, numbers }): Entry =>
            (context) =>
              collect(context, day, numbers),
        ),
      (context: ActionContext) => payWithoutCash(context, month),
    ]),
    ...charge('2099-01-01'),
    (context) =>
      reversePayment(context, {
        id: demoId('payment.2023-11-10.1'),
        on: '2023-11-11',
        reason: 'Записана оплата соседнего двора',
      }),
  ]
}

/** The same ids in every installation. */
function counting(context: ActionContext, key: string): ActionContext {
  let made = 0
  return { ...context, newId: () => demoId(`dues.${key}.${(made += 1)}`) }
}

async function subscribe(context: ActionContext): Promise<void> {
  const homes = await context.database.read(context.organisationId, (db) =>
    openHouseholds(db, [demoId('place.sabalak')]),
  )
  for (const { id, streetId, number } of homes.filter((home) => containerHouses.includes(home.number)))
    await subscribeHousehold(context, {
      id: demoId(`subscription.${streetId}.${number}`),
      householdId: id,
      unit: 'householdMonth',
      from: '2023-07-01',
    })
}

/** Every second house that is in and owes something pays it, the last round in whole hundreds as people do. */
async function collect(context: ActionContext, day: string, numbers: readonly string[]): Promise<void> {
  const question = { day, scope: 'everywhere' as const, placeId: null, question: null, accountNumber: null }
  const { rows } = await context.database.read(context.organisationId, (db) =>
    balances(db, { ...question, isOwing: true }, { offset: 0, limit: 5000 }),
  )
  const paying = rows
    .filter(({ number }) => numbers.includes(number))
    .toSorted((a, b) => a.accountNumber - b.accountNumber)
  for (const [index, { id: householdId, balance }] of paying.entries()) {
    const rounded = day > '2023-11-01' ? (balance / 10_000n + 1n) * 10_000n : balance
    const id = demoId(`payment.${day}.${index + 1}`)
    await recordCashPayment(context, { id, householdId, paidOn: day, amount: amountToDecimal(rounded) })
  }
}
