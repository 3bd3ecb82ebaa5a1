import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountCode, accountNumber } from './account-code.ts'
import { balanceOn, statementOf, type DuesEntry } from './balance.ts'
import { chargeOfHousehold, creditShare, type ChargedHousehold } from './charge.ts'
import { grossAmount, halfUp, monthlyRate, type Tariff } from './tariff.ts'

const tariff: Tariff = {
  id: 't',
  placeId: 'p',
  unit: 'personMonth',
  amount: 14_885n,
  vatRate: null,
  isVatIncluded: true,
  normLitres: null,
  isForAll: true,
  missedShare: null,
  basisKind: 'act',
  basisNumber: '16',
  basisDate: '2023-04-17',
  basisTitle: {},
  from: '2023-04-01',
  to: null,
}
const count = (from: string, residents: number) => ({ id: from, from, residents })
const home: ChargedHousehold = {
  since: '2023-04-01',
  leftOn: null,
  counts: [count('2023-04-01', 3)],
  pauses: [],
  subscriptions: [],
}
const june = '2023-06-01'
const amountOf = (
  household: Partial<ChargedHousehold>,
  tariffs: readonly Tariff[] = [tariff],
  missed = 0,
) => {
  const charge = chargeOfHousehold({ ...home, ...household }, tariffs, june, missed)
  return charge.kind === 'charged' ? charge.amount - charge.credit : charge.why
}

describe('a month of a household', () => {
  test('costs the tariff for each person', () => expect(amountOf({})).toBe(3n * 14_885n))

  test('is paid by days where it came or left inside the month, rounded half up', () => {
    expect(amountOf({ since: '2023-06-16', counts: [count('2023-06-16', 3)] })).toBe(22_328n)
    expect(amountOf({ leftOn: '2023-06-15' })).toBe(22_328n)
    expect(amountOf({ leftOn: '2023-05-31' })).toBe('absent')
    expect(amountOf({ since: '2023-07-01' })).toBe('absent')
  })

  test('counts each number of residents on its own days', () => {
    expect(amountOf({ counts: [count('2023-04-01', 3), count('2023-06-11', 6)] })).toBe(5n * 14_885n)
    expect(amountOf({ counts: [count('2023-04-01', 0)] })).toBe('empty')
    expect(amountOf({ counts: [count('2023-06-02', 3)] })).toBe('uncounted')
  })

  test('does not count days of a pause', () => {
    const away = (from: string, to: string | null) => ({ pauses: [{ id: from, from, to, cause: 'жайляу' }] })
    expect(amountOf(away('2023-06-16', null))).toBe(22_328n)
    expect(amountOf(away('2023-06-01', '2023-06-30'))).toBe('paused')
    expect(amountOf(away('2023-05-01', '2023-05-31'))).toBe(3n * 14_885n)
  })

  test('follows a tariff that changes inside it', () => {
    const dearer = { ...tariff, amount: 29_770n, from: '2023-06-16' }
    expect(amountOf({}, [{ ...tariff, to: '2023-06-15' }, dearer])).toBe(66_983n)
    expect(amountOf({}, [{ ...tariff, to: '2023-05-31' }])).toBe('noTariff')
  })

  test('is free of what only subscribers pay, but for them', () => {
    const box = { ...tariff, unit: 'householdMonth' as const, amount: 60_000n, isForAll: false }
    expect(amountOf({}, [box])).toBe('noTariff')
    const subscriptions = [{ id: 's', unit: 'householdMonth' as const, from: '2023-06-21', to: null }]
    expect(amountOf({ subscriptions }, [box])).toBe(20_000n)
    expect(amountOf({ subscriptions, counts: [] }, [box])).toBe(20_000n)
  })

  test('is less by missed pick-ups, never below nothing', () => {
    const credited = { ...tariff, amount: 100n, missedShare: 1250 }
    expect(amountOf({ counts: [count('2023-04-01', 1)] }, [credited], 1)).toBe(87n)
    expect(amountOf({}, [credited], 31)).toBe(0n)
    expect(creditShare(null, 8)).toBe(0)
  })
})

describe('a price', () => {
  test('with VAT on top is rounded half up; inside it stays', () => {
    expect(grossAmount({ amount: 40_425n, vatRate: 12, isVatIncluded: false })).toBe(45_276n)
    expect(grossAmount({ amount: 40_425n, vatRate: 12, isVatIncluded: true })).toBe(40_425n)
    expect(halfUp(5n, 10n)).toBe(1n)
    expect(halfUp(49n, 100n)).toBe(0n)
  })

  test('of a cubic metre is that of the yearly norm in twelve parts', () => {
    const volume = { ...tariff, unit: 'cubicMetre' as const, amount: 252_659n, normLitres: 1920 }
    expect(halfUp(monthlyRate(volume), 12_000n)).toBe(40_425n)
    expect(amountOf({ counts: [count('2023-04-01', 1)] }, [volume])).toBe(40_425n)
  })
})

describe('the code of an account', () => {
  test('finds any single wrong digit and any swap of neighbours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.nat(7),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const code = accountCode(number)
          expect(accountNumber(code)).toBe(number)
          const wrong = [...code]
          wrong[at] = String((Number(code[at]) + by) % 10)
          expect(accountNumber(wrong.join(''))).toBeNull()
          const swapped = [...code]
          ;[swapped[at], swapped[at + 1]] = [swapped[at + 1] ?? '', swapped[at] ?? '']
          if (at < 7 && swapped.join('') !== code) expect(accountNumber(swapped.join(''))).toBeNull()
        },
      ),
    )
  })

  test('is read as people write it', () => {
    const code = accountCode(1234)
    expect(accountNumber(`${code.slice(0, 4)} ${code.slice(4)}`)).toBe(1234)
    expect([accountNumber(''), accountNumber('00000000'), accountNumber('abc')]).toEqual([null, null, null])
  })
})

const entry = fc.record({
  kind: fc.constantFrom('charge' as const, 'adjustment' as const, 'cash' as const, 'reversal' as const),
  day: fc.integer({ min: 1, max: 28 }).map((day) => `2023-06-${String(day).padStart(2, '0')}`),
  amount: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  forMonth: fc.constant(null),
  sourceId: fc.uuid(),
}) satisfies fc.Arbitrary<DuesEntry>

test('a statement closes with the balance of its last day, to the tiyn, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const statement = statementOf(entries, '2023-06-08', '2023-06-20')
      expect(statement.closing).toBe(balanceOn(entries, '2023-06-20'))
      expect(statement.opening).toBe(balanceOn(entries, '2023-06-07'))
      expect(statement.opening + statement.charged - statement.paid).toBe(statement.closing)
      expect(statementOf(entries.toReversed(), '2023-06-08', '2023-06-20')).toEqual(statement)
    }),
  )
})
