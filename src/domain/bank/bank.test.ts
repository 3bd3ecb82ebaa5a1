import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountCode } from '../dues/account-code.ts'
import { kaspiDays } from './kaspi-days.ts'
import { planLines, totalOf } from './plan-lines.ts'
import { accountsIn, isSettledBy, settlementIn } from './purpose.ts'
import type { StatementLine } from './statement.ts'

describe('the code of an account in a purpose', () => {
  test.each([
    ['За вывоз мусора ЛС 00000427, июнь', [42]],
    ['0000 0427', [42]],
    ['0000-0427 и ещё раз 00000427', [42]],
    [`${accountCode(42)} ${accountCode(7)}`, [42, 7]],
    ['00000428', []],
    ['427', []],
    ['ИИН 000004270000', []],
    ['', []],
  ])('«%s»', (text, numbers) => {
    expect(accountsIn(text)).toEqual(numbers)
  })
})

describe('the daily money of Kaspi', () => {
  const text = 'Принятые платежи за 29.12.2023 ком. 74.30 тг. (7820.00 - 0.00 ) Общая сумма платежей 7820.00'

  test('is what was paid less the commission', () => {
    const settlement = settlementIn(text)
    expect(settlement).toEqual({ day: '2023-12-29', gross: 782_000n, returned: 0n, commission: 7430n })
    expect(settlement && isSettledBy(settlement, 774_570n)).toBe(true)
    expect(settlement && isSettledBy(settlement, 774_571n)).toBe(false)
  })

  test('is read of nothing else', () => {
    expect(settlementIn('Оплата за вывоз мусора')).toBeNull()
    expect(settlementIn(text.replace('29.12', '31.11'))).toBeNull()
  })

  test('stands beside what was told of the day, and neither is lost', () => {
    expect(
      kaspiDays(
        [
          { day: '2023-12-29', amount: 782_000n },
          { day: '2023-12-30', amount: 500n },
        ],
        [{ day: '2023-12-29', amount: 774_570n, gross: 782_000n, commission: 7430n }],
      ),
    ).toMatchObject([
      { day: '2023-12-30', told: 500n, isSettled: false, difference: -500n },
      { day: '2023-12-29', told: 782_000n, isSettled: true, net: 774_570n, difference: 0n },
    ])
  })
})

describe('the lines of a statement', () => {
  const line = (purpose: string, amount: bigint, isIncoming = true): StatementLine => ({
    at: 1,
    isIncoming,
    number: '1',
    day: '2023-06-15',
    amount,
    payer: '',
    payerIban: '',
    purpose,
  })
  const households = new Map([[42, 'home']])
  const fingerprintOf = ({ purpose, amount }: StatementLine): string => `${purpose} ${amount}`

  test('are each one thing and add up to what came in, whatever they say and however often', () => {
    const purposes = fc.constantFrom('00000427', accountCode(7), 'мусор', '00000427 0000')
    const rows = fc.array(fc.tuple(purposes, fc.bigInt(1n, 5n), fc.boolean()), { maxLength: 30 })
    fc.assert(
      fc.property(rows, (some) => {
        const lines = some.map((each) => line(...each))
        const planned = planLines(lines, { fingerprintOf, known: new Map([['мусор 3', 1]]), households })
        const states = ['known', 'household', 'settlement', 'waiting'] as const
        const sum = states.reduce((all, is) => all + totalOf(planned, is).sum, 0n)
        expect(sum).toBe(lines.reduce((all, each) => (each.isIncoming ? all + each.amount : all), 0n))
        // Taken over again, all of it is known.
        const known = new Map(planned.map(({ fingerprint, occurrence }) => [fingerprint, occurrence]))
        const again = planLines(lines, { fingerprintOf, known, households })
        expect(again.every(({ state }) => state.is === 'known')).toBe(true)
      }),
    )
  })
})
