import { describe, expect, test } from 'vitest'
import { assignIncoming } from '#actions/bank/assign-incoming.ts'
import { importBankStatement } from '#actions/bank/import-bank-statement.ts'
import { putIncomingAside } from '#actions/bank/put-incoming-aside.ts'
import { recordKaspiPayment } from '#actions/bank/record-kaspi-payment.ts'
import { reopenIncoming } from '#actions/bank/reopen-incoming.ts'
import { reversePayment } from '#actions/dues/reverse-payment.ts'
import { balanceOn } from '#domain/dues/balance.ts'
import { entriesOf } from '#store/dues-balance.ts'
import { incomingById, incomingList } from '#store/incoming.ts'
import { testDatabase } from '#tests/support/database.ts'
import {
  kaspiOf,
  madeAccount,
  payingHousehold,
  someIban,
  statementOf,
  waitingMoney,
} from './specimens/bank.ts'
import { newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const accountant = as('accountant')
const reason = 'Не наши взносы'
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(organisationId, fn)
const balanceOf = async (id: string) => balanceOn(await read((db) => entriesOf(db, id)), '2099-12-31')
const moneyOf = (statementId: string) =>
  read((db) =>
    incomingList(db, { state: null, source: null, statementId, words: [] }, { offset: 0, limit: 100 }),
  )
const stateOf = async (id: string) => (await read((db) => incomingById(db, id)))?.decision?.kind ?? 'waits'

describe('a statement of an own account', () => {
  test('pays households by their codes, sets Kaspi’s money apart, and leaves the rest to a person', async () => {
    const { iban } = await madeAccount(village)
    const { id, code } = await payingHousehold(village)
    const other = await payingHousehold(village)
    const statement = statementOf(iban, [
      { amount: '500.50', purpose: `За мусор ЛС ${code.slice(0, 4)} ${code.slice(4)}` },
      { amount: '700.00', purpose: 'Оплата за вывоз' },
      { amount: '300.00', purpose: `${code} и ${other.code}` },
      {
        amount: '7745.70',
        purpose:
          'Принятые платежи за 29.05.2023 ком. 74.30 тг. (7820.00 - 0.00 ) Общая сумма платежей 7820.00',
      },
      {
        amount: '7745.71',
        purpose:
          'Принятые платежи за 30.05.2023 ком. 74.30 тг. (7820.00 - 0.00 ) Общая сумма платежей 7820.00',
      },
      { amount: '250000.00', purpose: 'Оплата перевозчику', isIncoming: false },
    ])
    const done = await importBankStatement(accountant, statement)
    expect(done).toMatchObject({
      households: { count: 1, sum: 50_050n },
      settlements: { count: 1, sum: 774_570n },
      waiting: { count: 3 },
      known: { count: 0 },
      outgoing: { count: 1, sum: 25_000_000n },
    })
    expect(await balanceOf(id)).toBe(-50_050n)
    const { rows, total } = await moneyOf(done.id)
    expect(total).toBe(5)
    expect(
      rows
        .map(({ why }) => why)
        .filter(Boolean)
        .toSorted(),
    ).toEqual(['noCode', 'settlementDiffers', 'severalCodes'])
    // Whose money it is by its code needs nobody's name.
    expect(rows.filter(({ payer }) => payer !== null)).toHaveLength(3)
  })

  test('taken over again, or with more days, counts nothing twice and loses nothing', async () => {
    const { iban } = await madeAccount(village)
    const { id, code } = await payingHousehold(village)
    const [first, second] = [
      { amount: '500.00', purpose: code, number: '1' },
      { amount: '600.00', purpose: code, number: '2' },
    ]
    await importBankStatement(accountant, statementOf(iban, [first]))
    const again = await importBankStatement(accountant, statementOf(iban, [first]))
    expect(again).toMatchObject({ households: { count: 0 }, known: { count: 1 } })
    const more = await importBankStatement(accountant, statementOf(iban, [first, second]))
    expect(more).toMatchObject({ households: { count: 1, sum: 60_000n }, known: { count: 1 } })
    expect(await balanceOf(id)).toBe(-110_000n)
  })

  test('that tells one payment twice leaves the second to a person; another payer is another payment', async () => {
    const { iban } = await madeAccount(village)
    const { id, code } = await payingHousehold(village)
    const line = { amount: '500.00', purpose: code, number: '7' }
    const done = await importBankStatement(
      accountant,
      statementOf(iban, [line, line, { ...line, payerIban: 'KZ11' }]),
    )
    expect(done).toMatchObject({ households: { count: 2 }, waiting: { count: 1 } })
    expect(await balanceOf(id)).toBe(-100_000n)
    const again = await importBankStatement(accountant, statementOf(iban, [line, line]))
    expect(again).toMatchObject({ known: { count: 2 }, waiting: { count: 0 } })
  })

  test('is refused whole: of another account, with wrong totals, of days to come', async () => {
    const { iban } = await madeAccount(village)
    const statement = statementOf(iban, [{ amount: '500.00' }])
    const refused = async (changes: object) =>
      refusal(importBankStatement(accountant, { ...statement, ...changes }))
    expect(await refused({ iban: someIban() })).toMatchObject({
      fields: ['iban: input.statement.otherAccount'],
    })
    expect(await refused({ iban: 'KZ00' })).toMatchObject({ fields: ['iban: input.iban'] })
    expect(await refused({ closing: '0.00' })).toMatchObject({
      fields: ['closing: input.statement.totalsClosing'],
    })
    expect(await refused({ received: '499.99', closing: '1000499.99' })).toMatchObject({
      fields: ['closing: input.statement.totalsReceived'],
    })
    const later = statementOf(iban, [{ amount: '500.00', day: '2098-01-01' }])
    expect(await refusal(importBankStatement(accountant, later))).toMatchObject({
      fields: ['lines.10.day: input.dayToCome'],
    })
    const { rows } = await read((db) =>
      incomingList(
        db,
        { state: null, source: 'bank', statementId: null, words: ['500'] },
        { offset: 0, limit: 1 },
      ),
    )
    expect(rows).toEqual([])
  })

  test('sent twice with one id is one, with other lines a conflict', async () => {
    const { iban } = await madeAccount(village)
    const id = newId()
    const statement = statementOf(iban, [{ amount: '500.00' }])
    await importBankStatement(accountant, { ...statement, id })
    await importBankStatement(accountant, { ...statement, id })
    const other = { ...statementOf(iban, [{ amount: '501.00' }]), id }
    expect(await refusal(importBankStatement(accountant, other))).toMatchObject({ code: 'record.conflict' })
  })
})

describe('money that waits', () => {
  test('is given to a household, taken back with a reason, and given to another', async () => {
    const [first, second] = [await payingHousehold(village), await payingHousehold(village)]
    const incomingId = await waitingMoney(village)
    await assignIncoming(accountant, { incomingId, account: first.code })
    await assignIncoming(accountant, { incomingId, account: first.code })
    expect(await balanceOf(first.id)).toBe(-50_000n)
    expect(await refusal(assignIncoming(accountant, { incomingId, account: second.code }))).toMatchObject({
      code: 'record.conflict',
    })
    await reopenIncoming(accountant, { incomingId, reason })
    expect([await balanceOf(first.id), await stateOf(incomingId)]).toEqual([0n, 'waits'])
    await assignIncoming(accountant, { incomingId, account: second.code })
    expect(await balanceOf(second.id)).toBe(-50_000n)
  })

  test('is put aside with a reason alone, and waits again when that is taken back', async () => {
    const incomingId = await waitingMoney(village)
    expect(await refusal(putIncomingAside(accountant, { incomingId, reason: ' ' }))).toMatchObject({
      fields: ['reason: input.required'],
    })
    await putIncomingAside(accountant, { incomingId, reason })
    expect(await stateOf(incomingId)).toBe('aside')
    await reopenIncoming(accountant, { incomingId, reason })
    expect(await stateOf(incomingId)).toBe('waits')
  })

  test('waits again where its payment is reversed', async () => {
    const { id, code } = await payingHousehold(village)
    const incomingId = await waitingMoney(village)
    const { paymentId } = await assignIncoming(accountant, { incomingId, account: code })
    await reversePayment(accountant, { id: paymentId, on: '2023-07-06', reason })
    expect([await stateOf(incomingId), await balanceOf(id)]).toEqual(['waits', 0n])
  })

  test('is given to nobody by a wrong code, and another organisation’s is not there', async () => {
    const incomingId = await waitingMoney(village)
    const { code } = await payingHousehold(village)
    const mistyped = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`
    expect(await refusal(assignIncoming(accountant, { incomingId, account: mistyped }))).toMatchObject({
      fields: ['account: input.accountUnknown'],
    })
    const other = await villageProject(database)
    const theirs = await waitingMoney(other)
    expect(await refusal(assignIncoming(accountant, { incomingId: theirs, account: code }))).toMatchObject({
      code: 'record.notFound',
    })
    const { code: foreign } = await payingHousehold(other)
    expect(await refusal(assignIncoming(accountant, { incomingId, account: foreign }))).toMatchObject({
      fields: ['account: input.accountUnknown'],
    })
  })
})

describe('a payment of Kaspi', () => {
  test('is one however often and however much at once it is told', async () => {
    const { id, code } = await payingHousehold(village)
    const payment = kaspiOf(code)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => recordKaspiPayment(accountant, payment)),
    )
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1)
    expect(await balanceOf(id)).toBe(-50_000n)
    // A repeat with another sum is the payment that it was.
    const other = await recordKaspiPayment(accountant, { ...payment, amount: '999' })
    expect(other.amount).toBe(50_000n)
  })
})
