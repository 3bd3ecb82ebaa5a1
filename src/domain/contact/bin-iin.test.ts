import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, iinsIn, parseBin, parseIin } from './bin-iin.ts'

/** Invented person: born 15 May 1990. */
const iin = withCheck('90051530012')

function withCheck(eleven: string): string {
  return eleven + String(checkDigit(eleven))
}

describe('БИН', () => {
  it.each([
    ['220840049859', '22-08', 'head'],
    ['220640014948', '22-06', 'head'],
    ['901041000015', '90-10', 'branch'],
    ['971240001315', '97-12', 'head'],
  ])('%s', (bin, registered, unit) => {
    expect(parseBin(bin)).toEqual({ ok: true, bin, registered, owner: 'resident', unit })
  })

  it('says what is wrong', () => {
    expect(parseBin('220840049858')).toEqual({ ok: false, reason: 'checkDigit' })
    expect(parseBin('22084004985')).toEqual({ ok: false, reason: 'notTwelveDigits' })
    expect(parseBin('22О840049859')).toEqual({ ok: false, reason: 'notTwelveDigits' })
    expect(parseBin(withCheck('22134004985'))).toEqual({ ok: false, reason: 'date' })
    expect(parseBin(iin)).toEqual({ ok: false, reason: 'kind' })
  })
})

describe('ИИН', () => {
  it('tells birthday and gender', () => {
    expect(parseIin(iin)).toEqual({ ok: true, iin, birthday: '1990-05-15', gender: 'male' })
    expect(parseIin(withCheck('05022860012'))).toMatchObject({ birthday: '2005-02-28', gender: 'female' })
  })

  it('says what is wrong', () => {
    expect(parseIin(withCheck('90023030012'))).toEqual({ ok: false, reason: 'date' })
    expect(parseIin(withCheck('90051590012'))).toEqual({ ok: false, reason: 'kind' })
    expect(parseIin('900515300129').ok && parseIin('900515300128').ok).toBe(false)
  })

  it('is found in a text, a БИН is not', () => {
    const text = `Получатель ИИН ${iin}, БИН 220840049859, счет 1234567890123`
    expect(iinsIn(text)).toEqual([{ iin, index: 15 }])
  })
})

it('one wrong digit among the first ten is seen', () => {
  const eleven = fc.stringMatching(/^\d{11}$/)
  fc.assert(
    fc.property(eleven, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const check = checkDigit(digits)
      if (check === null) return
      const changed = digits.slice(0, at) + String((Number(digits[at]) + by) % 10) + digits.slice(at + 1)
      // The eleventh digit weighs 11, nothing mod 11; the second weights let a few errors through.
      const sum = [...digits].reduce((total, d, i) => total + (i + 1) * Number(d), 0) % 11
      const changedSum = [...changed].reduce((total, d, i) => total + (i + 1) * Number(d), 0) % 11
      if (sum < 10 && changedSum < 10) expect(checkDigit(changed)).not.toBe(check)
    }),
  )
})
