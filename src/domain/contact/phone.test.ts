import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { isMobile, parsePhone, phonesIn } from './phone.ts'

describe('one number', () => {
  it.each([
    ['7242100001', '+77242100001', '8 (7242) 10 00 01', false],
    ['87242100002', '+77242100002', '8 (7242) 10 00 02', false],
    ['8 (7242) 10-00-03', '+77242100003', '8 (7242) 10 00 03', false],
    ['телефон: 8 (7242) 10-00-03', '+77242100003', '8 (7242) 10 00 03', false],
    ['+77071000004', '+77071000004', '8 (707) 100 00 04', true],
    ['77071000005', '+77071000005', '8 (707) 100 00 05', true],
    ['8-747-310-00-05', '+77473100005', '8 (747) 310 00 05', true],
    ['8 (72433) 2-10-00', '+77243321000', '8 (72433) 2 10 00', false],
    ['8 800 080 7777', '+78000807777', '8 (800) 080 77 77', false],
  ])('%s', (text, e164, printed, mobile) => {
    expect(parsePhone(text)).toEqual({ kind: 'valid', e164, printed, isMobile: mobile })
    expect(isMobile(text)).toBe(mobile)
  })

  it.each([
    '27-10-03',
    '112',
    '1414',
    '+998 90 123 45 67',
    '+7 912 345 67 89',
    '271003',
    '8 10 49 30 1234567',
  ])('%s is not judged', (text) => expect(parsePhone(text)).toEqual({ kind: 'unknown' }))

  it.each([
    ['8724210000', 'length'],
    ['872421000012', 'length'],
    ['', 'length'],
    ['87990000000', 'code'],
    ['87242I00001', 'letters'],
    ['8(7242)10-00-O3', 'letters'],
  ])('%s cannot be: %s', (text, reason) => expect(parsePhone(text)).toEqual({ kind: 'invalid', reason }))

  it('accepts whatever libphonenumber accepts, and writes it alike', () => {
    const national = fc.integer({ min: 0, max: 999_999_999 }).map((n) => `7${String(n).padStart(9, '0')}`)
    fc.assert(
      fc.property(national, (digits) => {
        const oracle = parsePhoneNumberFromString(`+7${digits}`)
        const own = parsePhone(`8${digits}`)
        if (oracle?.isValid() && oracle.country === 'KZ')
          expect(own).toMatchObject({ kind: 'valid', e164: oracle.number })
        if (own.kind === 'valid') expect(own.printed.replace(/\D/g, '')).toBe(`8${digits}`)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('numbers in a text', () => {
  it('are found where they stand', () => {
    const text =
      'Арал қаласы, Теңіз көшесі, 4, тел. 7242100001, факс 8 (7242) 10-00-03; моб. +7 707 100 00 04'
    const found = phonesIn(text)
    expect(found.map((one) => one.e164)).toEqual(['+77242100001', '+77242100003', '+77071000004'])
    for (const one of found) expect(text.slice(one.index, one.index + one.text.length)).toBe(one.text)
  })

  it('may stand one after another', () => {
    expect(phonesIn('87242100002 87750100003').map((one) => one.e164)).toEqual([
      '+77242100002',
      '+77750100003',
    ])
    expect(phonesIn('87242100002 25 человек').map((one) => one.text)).toEqual(['87242100002'])
  })

  it.each([
    '220840049859',
    '87 242 100 002 тенге',
    '7 242 100 001',
    '27-10-03',
    '5420000',
    'KZ86125KZT5004100100',
    '2023-12-06',
    '06.12.2023',
    '4000 – 4200 человек',
    '1995 2000 2005',
  ])('%s holds none', (text) => expect(phonesIn(text)).toEqual([]))
})
