// Dues of a village: what the database charges is what the rule says, nothing is charged or counted twice, and what
// changes after a month was charged comes in the open one.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import '#tests/support/property-seed.ts'
import { addTariff } from '#actions/dues/add-tariff.ts'
import { adjustDues } from '#actions/dues/adjust-dues.ts'
import { chargeMonth } from '#actions/dues/charge-month.ts'
import { correctTariff } from '#actions/dues/correct-tariff.ts'
import { countCash } from '#actions/dues/count-cash.ts'
import { endTariff } from '#actions/dues/end-tariff.ts'
import { recordCashPayment } from '#actions/dues/record-cash-payment.ts'
import { reopenMonth } from '#actions/dues/reopen-month.ts'
import { reversePayment } from '#actions/dues/reverse-payment.ts'
import { subscribeHousehold } from '#actions/dues/subscribe-household.ts'
import { addHousehold } from '#actions/household/add-household.ts'
import { addStreet } from '#actions/household/add-street.ts'
import { endHousehold } from '#actions/household/end-household.ts'
import { recordPause } from '#actions/household/record-pause.ts'
import { recordResidents } from '#actions/household/record-residents.ts'
import { addDays } from '#domain/calendar/day.ts'
import { balanceOn } from '#domain/dues/balance.ts'
import { chargeOfHousehold } from '#domain/dues/charge.ts'
import { householdById } from '#store/household.ts'
import { balances, entriesOf } from '#store/dues-balance.ts'
import { chargingPreview, reckonedCharges } from '#store/dues-charging.ts'
import { closings } from '#store/dues-month.ts'
import { paymentById } from '#store/dues-payment.ts'
import { subscriptionsOf, tariffs } from '#store/tariff.ts'
import { testDatabase } from '#tests/support/database.ts'
import { closingOf, duesInputs, duesMade } from './dues-specimens.ts'
import { newId, refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const manager = village.as('manager')
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(village.organisationId, fn)
const wrong = (...fields: string[]) => ({ code: 'input.invalid', fields })
const reason = 'Проверка'
const june = '2023-06-01'
const entries = (id: string) => read((db) => entriesOf(db, id))
const balance = async (id: string, day = '2099-01-01') => balanceOn(await entries(id), day)

const around = fc.integer({ min: -20, max: 45 }).map((days) => addDays(june, days))
const someHome = fc.record({
  since: fc.oneof({ weight: 3, arbitrary: fc.constant('2023-04-01') }, { weight: 1, arbitrary: around }),
  lived: fc.option(fc.nat(60), { nil: null, freq: 1 }),
  counts: fc.uniqueArray(fc.tuple(around, fc.nat(9)), { maxLength: 3, selector: ([day]) => day }),
  pauses: fc.array(fc.tuple(fc.nat(50), fc.nat(20)), { maxLength: 2 }),
  subscribed: fc.option(fc.tuple(fc.nat(40), fc.nat(30)), { nil: null }),
})
const someTariffs = fc.record({
  amounts: fc.tuple(
    fc.integer({ min: 1, max: 99_999 }),
    fc.integer({ min: 1, max: 99_999 }),
    fc.integer({ min: 1, max: 99_999 }),
  ),
  change: fc.integer({ min: 1, max: 30 }),
  vatRate: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  share: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
  norm: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null }),
  missed: fc.nat(4),
})
const tenge = (tiyn: number): string => `${Math.floor(tiyn / 100)},${String(tiyn % 100).padStart(2, '0')}`

async function buildVillage(prices: typeof someTariffs extends fc.Arbitrary<infer T> ? T : never) {
  const placeId = await duesMade.place(village)
  const base = {
    ...duesInputs.tariff(placeId),
    vatRate: prices.vatRate,
    isVatIncluded: false,
    missedShare: prices.share,
  }
  const changed = addDays(june, prices.change)
  await addTariff(manager, { ...base, amount: tenge(prices.amounts[0]), to: addDays(changed, -1) })
  await addTariff(manager, { ...base, amount: tenge(prices.amounts[1]), from: changed })
  await addTariff(manager, {
    ...base,
    unit: prices.norm === null ? 'householdMonth' : 'cubicMetre',
    normLitres: prices.norm,
    amount: tenge(prices.amounts[2]),
    isForAll: false,
    from: addDays(june, -10),
  })
  return placeId
}

test('what the database reckons is what the rule says, for any household and tariff', async () => {
  await fc.assert(
    fc.asyncProperty(
      someTariffs,
      fc.array(someHome, { minLength: 1, maxLength: 6 }),
      async (prices, homes) => {
        const placeId = await buildVillage(prices)
        const { id: streetId } = await addStreet(manager, { placeId, name: { ru: 'Абая' } })
        const ids: string[] = []
        for (const [index, home] of homes.entries()) {
          const { id } = await addHousehold(manager, { streetId, number: String(index), since: home.since })
          ids.push(id)
          for (const [from, residents] of home.counts)
            if (from >= home.since) await recordResidents(manager, { householdId: id, from, residents })
          let from = home.since
          for (const [gap, length] of home.pauses) {
            from = addDays(from, gap)
            await recordPause(manager, { householdId: id, from, to: addDays(from, length), cause: 'жайляу' })
            from = addDays(from, length + 1)
          }
          const unit = prices.norm === null ? ('householdMonth' as const) : ('cubicMetre' as const)
          if (home.subscribed) {
            const first = addDays(home.since, home.subscribed[0])
            await subscribeHousehold(manager, {
              householdId: id,
              unit,
              from: first,
              to: addDays(first, home.subscribed[1]),
            })
          }
          if (home.lived !== null)
            await endHousehold(manager, { id, on: addDays(home.since, home.lived), reason })
        }
        const charging = { month: june, placeIds: [placeId], missed: [{ placeId, pickups: prices.missed }] }
        const [found, rules] = await read(
          async (db) =>
            [
              await reckonedCharges(db, charging, { limit: 100 }),
              (await tariffs(db)).filter((each) => each.placeId === placeId),
            ] as const,
        )
        for (const id of ids) {
          const household = await read((db) => householdById(db, id))
          const subscriptions = await read((db) => subscriptionsOf(db, id))
          if (!household) throw new Error('no household')
          const said = chargeOfHousehold({ ...household, subscriptions }, rules, june, prices.missed)
          const row = found.find((each) => each.id === id)
          if (said.kind === 'none') expect([id, row?.why ?? 'absent']).toEqual([id, said.why])
          else
            expect(row).toMatchObject({
              why: null,
              days: said.days,
              personDays: said.personDays,
              amount: said.amount,
              credit: said.credit,
            })
        }
      },
    ),
    { numRuns: 25 },
  )
}, 120_000)

describe('a tariff', () => {
  test('holds alone for its unit and place; another begins where it ended', async () => {
    const placeId = await duesMade.place(village)
    const tariff = duesInputs.tariff(placeId)
    const { id } = await addTariff(manager, tariff)
    expect(await refusal(addTariff(manager, { ...tariff, from: '2024-01-01' }))).toEqual(
      wrong('from: input.tariffOverlap'),
    )
    await endTariff(manager, { id, on: '2023-12-31', reason })
    await addTariff(manager, { ...tariff, from: '2024-01-01' })
    expect(await refusal(endTariff(manager, { id, on: '2024-02-01', reason }))).toEqual(
      wrong('on: input.tariffEnded'),
    )
    await addTariff(manager, { ...tariff, unit: 'householdMonth' })
  })

  test('of a cubic metre needs the yearly norm, and no other has one', async () => {
    const tariff = duesInputs.tariff(await duesMade.place(village))
    expect(await refusal(addTariff(manager, { ...tariff, unit: 'cubicMetre' }))).toEqual(
      wrong('normLitres: input.normNeeded'),
    )
    expect(await refusal(addTariff(manager, { ...tariff, normLitres: 1900 }))).toEqual(
      wrong('normLitres: input.normNotNeeded'),
    )
    expect(await refusal(addTariff(manager, { ...tariff, amount: '0' }))).toEqual(
      wrong('amount: input.amount.zero'),
    )
    expect(await refusal(addTariff(manager, { ...tariff, amount: '-5' }))).toEqual(
      wrong('amount: input.amount.negative'),
    )
    expect(await refusal(addTariff(manager, { ...tariff, placeId: newId() }))).toEqual(
      wrong('placeId: input.reference'),
    )
  })

  test('never overlaps, even where two write at once and the database alone can see it', async () => {
    const tariff = duesInputs.tariff(await duesMade.place(village))
    const written = await Promise.allSettled([addTariff(manager, tariff), addTariff(manager, tariff)])
    expect(written.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a charged month', () => {
  test('has one charge a household, and is charged once, by two at once too', async () => {
    const placeId = await duesMade.place(village)
    await addTariff(manager, duesInputs.tariff(placeId))
    const id = await duesMade.household(village, placeId)
    const input = { month: june, placeIds: [placeId] }
    const done = await Promise.allSettled([chargeMonth(manager, input), chargeMonth(manager, input)])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await refusal(chargeMonth(manager, input))).toEqual(wrong('month: input.monthCharged'))
    expect(await balance(id)).toBe(44_655n)
    expect(await balance(id, '2023-06-29')).toBe(0n)
    const twice = database.transact(village.organisationId, (trx) =>
      sql`insert into dues_charge select organisation_id, gen_random_uuid(), household_id, month, days, person_days, amount, credit
        from dues_charge where household_id = ${id}`.execute(trx),
    )
    await expect(twice).rejects.toMatchObject({ constraint: 'dues_charge_once' })
  })

  test.each([
    ['dues_charge_household', sql`closing_id, gen_random_uuid()`],
    ['dues_charge_closing', sql`gen_random_uuid(), household_id`],
  ])('names records that are there: %s', async (constraint, records) => {
    const placeId = await duesMade.place(village)
    await addTariff(manager, duesInputs.tariff(placeId))
    const id = await duesMade.household(village, placeId)
    await chargeMonth(manager, { month: june, placeIds: [placeId] })
    const lost = database.transact(village.organisationId, (trx) =>
      sql`insert into dues_charge select organisation_id, ${records}, month - 31, days, person_days, amount, credit
        from dues_charge where household_id = ${id}`.execute(trx),
    )
    await expect(lost).rejects.toMatchObject({ code: '23503', constraint })
  })

  test.each([
    ['a charge changed', sql`update dues_charge set amount = 1`],
    ['a charge deleted', sql`delete from dues_charge`],
    ['a closing deleted', sql`delete from dues_month_closing`],
    ['a household deleted', sql`delete from household`],
  ])('stays what it was: %s', async (_, statement) => {
    const change = database.transact(village.organisationId, (trx) => statement.execute(trx))
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })

  test('sent again with its id is the same charging, with another body a conflict', async () => {
    const id = newId()
    const placeIds = [await duesMade.place(village)]
    await chargeMonth(manager, { id, month: june, placeIds })
    await chargeMonth(manager, { id, month: june, placeIds })
    expect((await refusal(chargeMonth(manager, { id, month: '2023-07-01', placeIds }))).code).toBe(
      'record.conflict',
    )
    expect(await refusal(chargeMonth(manager, { month: '2099-01-01', placeIds }))).toEqual(
      wrong('month: input.monthToCome'),
    )
    expect(await refusal(chargeMonth(manager, { month: '2023-07-02', placeIds }))).toEqual(
      wrong('month: input.month'),
    )
  })

  test('stays as it was charged; what changed since comes in the open month, reckoned and once', async () => {
    const { placeId, householdId } = await duesMade.charged(village)
    await recordResidents(manager, { householdId, from: '2023-06-16', residents: 5 })
    expect(await balance(householdId)).toBe(44_655n)
    const adjustment = { placeId, forMonth: june, reason }
    expect(await adjustDues(manager, adjustment)).toEqual({ households: 1, amount: 14_885n })
    expect(await adjustDues(manager, adjustment)).toEqual({ households: 0, amount: 0n })
    expect(await balance(householdId, '2023-06-30')).toBe(44_655n)
    expect(await balance(householdId, '2023-07-31')).toBe(59_540n)
    expect(await refusal(adjustDues(manager, { ...adjustment, forMonth: '2023-07-01' }))).toEqual(
      wrong('forMonth: input.monthNotCharged'),
    )
    const id = await closingOf(village, placeId)
    expect(await refusal(reopenMonth(manager, { id, reason }))).toEqual(wrong('reason: input.monthAdjusted'))
  })

  test('follows a corrected tariff by an adjustment of the whole village', async () => {
    const { placeId, householdId } = await duesMade.charged(village)
    const tariff = (await read((db) => tariffs(db))).find((each) => each.placeId === placeId)
    const { placeId: _, ...values } = duesInputs.tariff(placeId)
    await correctTariff(manager, { ...values, id: tariff?.id ?? '', amount: '100', reason })
    expect(await adjustDues(manager, { placeId, forMonth: june, reason })).toEqual({
      households: 1,
      amount: -14_655n,
    })
    expect(await balance(householdId)).toBe(30_000n)
  })

  test('is taken back with a reason while it is the last, and charged anew', async () => {
    const { placeId, householdId } = await duesMade.charged(village)
    await chargeMonth(manager, { month: '2023-07-01', placeIds: [placeId] })
    const first = (await read((db) => closings(db))).find(
      (each) => each.placeId === placeId && each.month === june,
    )
    expect(await refusal(reopenMonth(manager, { id: first?.id ?? '', reason }))).toEqual(
      wrong('reason: input.notLastMonth'),
    )
    const last = (await read((db) => closings(db))).find(
      (each) => each.placeId === placeId && each.month > june,
    )
    await reopenMonth(manager, { id: last?.id ?? '', reason })
    expect(await balance(householdId)).toBe(44_655n)
    await chargeMonth(manager, { month: '2023-07-01', placeIds: [placeId] })
    expect(await balance(householdId)).toBe(89_310n)
  })

  test('tells beforehand what it would do, to the tiyn', async () => {
    const placeId = await duesMade.place(village)
    await addTariff(manager, { ...duesInputs.tariff(placeId), missedShare: 1000 })
    await duesMade.household(village, placeId)
    await duesMade.household(village, placeId, 0)
    const missed = [{ placeId, pickups: 2 }]
    const [preview] = await read((db) => chargingPreview(db, { month: june, placeIds: [placeId], missed }))
    expect(preview).toEqual({ placeId, households: 1, charged: 44_655n, credited: 8931n, none: { empty: 1 } })
    const done = await chargeMonth(manager, { month: june, placeIds: [placeId], missed })
    expect(done).toMatchObject({ households: 1, charged: 44_655n, credited: 8931n })
  })
})

describe('cash', () => {
  test('has receipts numbered without a gap, by many collectors at once', async () => {
    const id = await duesMade.household(village)
    const before = (await rowsOf(database, village.organisationId, 'dues_payment')).filter(
      (row) => row['receipt_year'] === 2022,
    )
    expect(before).toEqual([])
    await Promise.all(
      Array.from({ length: 8 }, () =>
        recordCashPayment(manager, { ...duesInputs.cash(id), paidOn: '2022-03-03' }),
      ),
    )
    const numbers = (await rowsOf(database, village.organisationId, 'dues_payment'))
      .filter((row) => row['receipt_year'] === 2022)
      .map((row) => Number(row['receipt_number']))
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('sent twice is taken once; a day to come, nothing, and another’s village are refused', async () => {
    const householdId = await duesMade.household(village)
    const payment = { ...duesInputs.cash(householdId), id: newId() }
    await recordCashPayment(manager, payment)
    await recordCashPayment(manager, payment)
    expect(await balance(householdId)).toBe(-50_000n)
    expect((await refusal(recordCashPayment(manager, { ...payment, amount: '501' }))).code).toBe(
      'record.conflict',
    )
    const other = { ...duesInputs.cash(householdId) }
    expect(await refusal(recordCashPayment(manager, { ...other, paidOn: '2099-01-01' }))).toEqual(
      wrong('paidOn: input.dayToCome'),
    )
    expect(await refusal(recordCashPayment(manager, { ...other, amount: '0' }))).toEqual(
      wrong('amount: input.amount.zero'),
    )
    const elsewhere = await duesMade.household(village, await duesMade.place(village))
    expect((await refusal(recordCashPayment(village.as('activist'), duesInputs.cash(elsewhere)))).code).toBe(
      'record.notFound',
    )
    await recordCashPayment(village.as('activist'), duesInputs.cash(householdId))
  })

  test('is taken back with a reason and once; both stand in the statement', async () => {
    const householdId = await duesMade.household(village)
    const { id } = await recordCashPayment(manager, duesInputs.cash(householdId))
    expect(await refusal(reversePayment(manager, { id, on: '2023-07-04', reason }))).toEqual(
      wrong('on: input.beforePayment'),
    )
    await reversePayment(manager, { id, on: '2023-07-06', reason })
    expect(await refusal(reversePayment(manager, { id, on: '2023-07-07', reason }))).toEqual(
      wrong('on: input.reversedAlready'),
    )
    expect((await entries(householdId)).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['cash', -50_000n],
      ['reversal', 50_000n],
    ])
    expect(await balance(householdId, '2023-07-05')).toBe(-50_000n)
    expect(await read((db) => paymentById(db, id))).toMatchObject({ reversedReason: reason })
  })

  test('of a collector’s day is counted: a difference needs a reason, and the day is settled', async () => {
    const accountant = village.as('accountant')
    const householdId = await duesMade.household(village)
    const day = '2023-07-11'
    await recordCashPayment(accountant, { ...duesInputs.cash(householdId), paidOn: day })
    expect(await refusal(countCash(accountant, { day, counted: '450' }))).toEqual(
      wrong('reason: input.required'),
    )
    expect(await countCash(accountant, { day, counted: '450', reason: 'Сдача' })).toMatchObject({
      expected: 50_000n,
    })
    expect(
      await refusal(recordCashPayment(accountant, { ...duesInputs.cash(householdId), paidOn: day })),
    ).toEqual(wrong('paidOn: input.dayCounted'))
    await recordCashPayment(manager, { ...duesInputs.cash(householdId), paidOn: day })
    expect(await refusal(countCash(accountant, { day, counted: '500' }))).toEqual(
      wrong('reason: input.required'),
    )
    await countCash(accountant, { day, counted: '500', reason: 'Нашли' })
  })
})

test('charges less payments are the balances of all households, to the tiyn', async () => {
  const all = await read(async (db) => {
    const question = {
      day: '2099-01-01',
      scope: 'everywhere' as const,
      placeId: null,
      question: null,
      accountNumber: null,
      isOwing: false,
    }
    return balances(db, question, { offset: 0, limit: 100_000 })
  })
  const { rows } = await read((db) =>
    sql<{ charged: bigint; adjusted: bigint; paid: bigint; back: bigint }>`select
      (select coalesce(sum(amount - credit), 0)::numeric(14,2) from dues_charge where not is_withdrawn) as charged,
      (select coalesce(sum(amount), 0)::numeric(14,2) from dues_adjustment) as adjusted,
      (select coalesce(sum(amount), 0)::numeric(14,2) from dues_payment) as paid,
      (select coalesce(sum(amount), 0)::numeric(14,2) from dues_payment where reversed_on is not null) as back`.execute(
      db,
    ),
  )
  const [sums] = rows
  expect(all.owed - all.ahead).toBe(
    (sums?.charged ?? 0n) + (sums?.adjusted ?? 0n) - (sums?.paid ?? 0n) + (sums?.back ?? 0n),
  )
  expect(all.rows.reduce((sum, row) => sum + row.balance, 0n)).toBe(all.owed - all.ahead)
})
