import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amountFromDecimal,
  amountToDecimal,
  formatAmount,
  maxAmount,
  parseAmount,
  sumAmounts,
} from './amount.ts'

const amounts = fc.bigInt({ min: 0n, max: maxAmount })

describe('an amount as people type it', () => {
  it.each([
    ['5420000', 542_000_000n],
    ['5 420 000', 542_000_000n],
    ['5\u00a0420\u202f000', 542_000_000n],
    ['3140807,50', 314_080_750n],
    ['5 303 715.50', 530_371_550n],
    ['3 140 807,50 ₸', 314_080_750n],
    ['5400 000 тг', 540_000_000n],
    ['630 тенге', 63_000n],
    ['630 теңге', 63_000n],
    ['202742.8', 20_274_280n],
    ['5,420,000', 542_000_000n],
    ['5.420.000,50', 542_000_050n],
    ['5,420,000.50', 542_000_050n],
    ['12.500', 'ambiguous'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['0,500', 50n],
    ['1234.500', 123_450n],
    ['0', 0n],
    ['0,01', 1n],
    ['999999999999,99', 99_999_999_999_999n],
    ['1000000000000', 'tooLarge'],
    ['1,005', 'ambiguous'],
    ['1000,005', 'fractionOfTiyn'],
    ['-5', 'negative'],
    ['−5 000', 'negative'],
    ['(500)', 'negative'],
    ['', 'empty'],
    [' тг', 'empty'],
    ['пять', 'notANumber'],
    ['5420000 (пять)', 'notANumber'],
    ['5 420 тыс', 'otherUnit'],
    ['1,5 млн тенге', 'otherUnit'],
    ['5,42,000', 'notANumber'],
    ['1.234,567.8', 'notANumber'],
    ['12,', 'notANumber'],
    [',50', 'notANumber'],
    ['1e5', 'notANumber'],
    ['٣', 'notANumber'],
  ])('%s', (text, expected) => {
    expect(parseAmount(text)).toEqual(
      typeof expected === 'bigint' ? { ok: true, tiyn: expected } : { ok: false, reason: expected },
    )
  })
})

describe('an amount for people', () => {
  it('parts thousands by a hard space', () => {
    expect(formatAmount(542_000_000n, 'ru')).toBe('5\u00a0420\u00a0000')
    expect(formatAmount(314_080_750n, 'kk', { currency: true })).toBe('3\u00a0140\u00a0807,50\u00a0₸')
    expect(formatAmount(314_080_750n, 'en', { currency: true })).toBe('3,140,807.50\u00a0₸')
    expect(formatAmount(542_000_000n, 'ru', { tiyn: 'always' })).toBe('5\u00a0420\u00a0000,00')
    expect(formatAmount(1n, 'ru')).toBe('0,01')
    expect(formatAmount(99_900n, 'ru')).toBe('999')
    expect(formatAmount(100_000n, 'ru')).toBe('1\u00a0000')
    expect(formatAmount(-150n, 'ru')).toBe('−1,50')
  })

  it('is read back as it was', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('ru', 'kk'), fc.boolean(), (amount, lang, currency) => {
        const text = formatAmount(amount, lang, { currency, tiyn: 'always' })
        expect(parseAmount(text)).toEqual({ ok: true, tiyn: amount })
        expect(parseAmount(formatAmount(amount, lang))).toEqual({ ok: true, tiyn: amount })
      }),
    )
  })

  it('looks as Intl writes it', () => {
    const intl = new Intl.NumberFormat('ru-KZ', { style: 'currency', currency: 'KZT' })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999n }), (amount) => {
        expect(formatAmount(amount, 'ru', { currency: true, tiyn: 'always' })).toBe(
          intl.format(Number(amount) / 100),
        )
      }),
    )
  })
})

describe('sums and the database', () => {
  it('add up exactly', () => {
    expect(sumAmounts([])).toBe(0n)
    expect(sumAmounts([10n, 20n, -5n])).toBe(25n)
    expect(sumAmounts(Array.from({ length: 1000 }, () => 1n))).toBe(1000n)
  })

  it('go to decimal text and back', () => {
    expect(amountToDecimal(542_000_050n)).toBe('5420000.50')
    expect(amountToDecimal(-5n)).toBe('-0.05')
    expect(amountFromDecimal('5420000.5')).toBe(542_000_050n)
    for (const wrong of ['', '1.234', '1,5', 'NaN', '1e3']) expect(amountFromDecimal(wrong)).toBeNull()
    fc.assert(
      fc.property(fc.bigInt({ min: -maxAmount, max: maxAmount }), (amount) => {
        expect(amountFromDecimal(amountToDecimal(amount))).toBe(amount)
      }),
    )
  })
})
