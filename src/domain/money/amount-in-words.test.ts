import fc from 'fast-check'
import { toCardinal } from 'n2words/ru-RU'
import { describe, expect, it } from 'vitest'
import { maxAmount } from './amount.ts'
import { amountInWords, readAmountInWords } from './amount-in-words.ts'
import { numberInWords } from './numeral-words.ts'

describe('an amount in words', () => {
  it.each([
    [542_000_000n, 'ru', 'пять миллионов четыреста двадцать тысяч тенге 00 тиынов'],
    [542_000_000n, 'kk', 'бес миллион төрт жүз жиырма мың теңге 00 тиын'],
    [542_000_000n, 'en', 'five million four hundred twenty thousand tenge 00 tiyn'],
    [11_628_450n, 'ru', 'сто шестнадцать тысяч двести восемьдесят четыре тенге 50 тиынов'],
    [11_628_450n, 'kk', 'жүз он алты мың екі жүз сексен төрт теңге 50 тиын'],
    [314_080_750n, 'kk', 'үш миллион жүз қырық мың сегіз жүз жеті теңге 50 тиын'],
    [2_101n, 'ru', 'двадцать один тенге 01 тиын'],
    [0n, 'ru', 'ноль тенге 00 тиынов'],
    [0n, 'kk', 'нөл теңге 00 тиын'],
    [100_002n, 'ru', 'одна тысяча тенге 02 тиына'],
    [200_011n, 'ru', 'две тысячи тенге 11 тиынов'],
    [100_000n, 'kk', 'бір мың теңге 00 тиын'],
    [10_000n, 'kk', 'жүз теңге 00 тиын'],
    [1_100_000n, 'ru', 'одиннадцать тысяч тенге 00 тиынов'],
    [100_000_100n, 'ru', 'один миллион один тенге 00 тиынов'],
    [2_100n, 'en', 'twenty-one tenge 00 tiyn'],
  ] as const)('%s %s', (amount, lang, words) => expect(amountInWords(amount, lang)).toBe(words))

  it('agrees with an independent package in Russian', () => {
    const oracle = (n: number) => toCardinal(n).replace(/ё/g, 'е')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        expect(numberInWords(BigInt(n), 'ru')).toBe(oracle(n))
      }),
      { numRuns: 1000 },
    )
    for (let n = 0; n < 3000; n++) expect(numberInWords(BigInt(n), 'ru')).toBe(oracle(n))
  })
})

describe('an amount read back from words', () => {
  it('is the amount written', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: maxAmount }),
        fc.constantFrom('ru' as const, 'kk' as const),
        (n, lang) => {
          const read = readAmountInWords(amountInWords(n, lang))
          expect(read).toMatchObject({ amount: n, tenge: n / 100n, tiyn: n % 100n, misspelled: [] })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['пять миллионов четыреста двадцать тысяч', 5_420_000n, []],
    ['5420000 (пять миллионов четыресто двадцать тысяч) тенге', 5_420_000n, ['четыресто']],
    ['(Пять Миллионов четыреста двадцать тысяч тенге)', 5_420_000n, []],
    ['БЕС МИЛЛИОН ТӨРТ ЖҮЗ ЖИЫРМА МЫҢ ТЕҢГЕ', 5_420_000n, []],
    ['бес миллион торт жуз жиырма мын тенге', 5_420_000n, ['торт', 'жуз', 'мын']],
    ['пять милионов', 5_000_000n, ['милионов']],
    ['тысяча тенге', 1000n, []],
    ['мың теңге', 1000n, []],
    ['шестьсот тридцать', 630n, []],
    ['шестьсот тридцать тенге', 630n, []],
  ])('%s', (text, tenge, misspelled) => {
    expect(readAmountInWords(text)).toMatchObject({ tenge, misspelled, tiyn: null, amount: tenge * 100n })
  })

  it('knows tiyn in digits and words', () => {
    expect(readAmountInWords('сто тенге 50 тиынов')).toMatchObject({ amount: 10_050n, tiyn: 50n })
    expect(readAmountInWords('100 (сто) тенге 05 тиынов')).toMatchObject({ amount: 10_005n, tiyn: 5n })
    expect(readAmountInWords('жүз теңге елу тиын')).toMatchObject({ amount: 10_050n, tiyn: 50n })
  })

  it.each([
    '',
    '5420000',
    'тенге',
    'пять миллионов мероприятий',
    'двадцать пятьдесят',
    'десять пять',
    'тысяча миллионов',
    'жиырма жүз',
    'пять тысяч три тысячи',
    'грант на развитие села',
    'семьсят',
    'сто тенге сто тиын',
  ])('%s is no amount that could be read', (text) => expect(readAmountInWords(text)).toBeNull())
})
