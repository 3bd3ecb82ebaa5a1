import { describe, expect, it } from 'vitest'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withEffect, withField, withProposal } from '../../fixtures/spoil.ts'
import { alarmsOf, variantsOf } from '../../fixtures/variants.ts'
import { checkReport } from '../../check-report.ts'

const ru = cleanReport('ru')
const kk = cleanReport('kk', 'worded')

describe('money.plan-total', () => {
  it('holds the plan against the grant to the tiyn', () => {
    expect(variantsOf(withEffect(ru, 'taxes', { plan: '271200,01' }), 'money.plan-total')).toEqual(['above'])
    expect(variantsOf(withEffect(kk, 'taxes', { plan: '271 199,99' }), 'money.plan-total')).toEqual(['below'])
    expect(variantsOf(withEffect(ru, 'taxes', { plan: '271 200,00 тенге' }), 'money.plan-total')).toEqual([])
  })

  it('says the difference', () => {
    const [finding] = checkReport(withEffect(ru, 'payroll', { plan: '2500000', fact: '2400000' }))
    expect(finding?.figures).toMatchObject({ total: '6\u00a0250\u00a0000', difference: '100\u00a0000' })
    expect(finding?.places).toHaveLength(4)
  })

  it('is silent where a part cannot be read', () => {
    expect(variantsOf(withEffect(ru, 'taxes', { plan: 'по смете' }), 'money.plan-total')).toEqual([])
    expect(variantsOf({ ...withField(ru, 'grant', ''), grantTiyn: null }, 'money.plan-total')).toEqual([])
  })
})

describe('money.overspent and money.unspent', () => {
  it('hold the actual total against the grant', () => {
    const over = withEffect(ru, 'purchases', { fact: '3478800,01' })
    expect(variantsOf(over, 'money.overspent')).toEqual(['above'])
    expect(variantsOf(withEffect(ru, 'purchases', { fact: '3478800' }), 'money.overspent')).toEqual([])
    expect(variantsOf(withEffect(ru, 'purchases', { fact: '3478800' }), 'money.unspent')).toEqual([])
  })

  it('ask where the rest is, unless the deviations tell', () => {
    const silent = 'Участников сходов пришло больше из-за интереса жителей.'
    expect(variantsOf(withField(ru, 'deviations', silent), 'money.unspent')).toEqual(['unexplained'])
    expect(variantsOf(withField(kk, 'deviations', 'Ауытқулар жоқ'), 'money.unspent')).toEqual(['unexplained'])
    const told = [
      'Экономия по закупкам возвращена.',
      'Остаток средств 12 350,50 тенге перечислен на счет заказчика.',
      'Неизрасходованные средства возвращены в бюджет.',
      'Үнемделген қаражат қайтарылды.',
      'Заключено дополнительное соглашение об уменьшении сумм.',
    ]
    for (const text of told)
      expect(variantsOf(withField(ru, 'deviations', text), 'money.unspent')).toEqual([])
  })
})

describe('money.in-words', () => {
  const words = (text: string) => withField(ru, 'grant', text)
  it('tells another number from a misspelling', () => {
    const other = '6150000 (шесть миллионов пятьсот пятьдесят тысяч) тенге'
    expect(variantsOf(words(other), 'money.in-words')).toEqual(['otherNumber'])
    const misspelled = '6150000 (шесть милионов сто пятдесят тысяч) тенге'
    expect(variantsOf(words(misspelled), 'money.in-words')).toEqual(['misspelled'])
    expect(alarmsOf(words(misspelled))).toEqual([])
  })

  it('reads Kazakh and other layouts', () => {
    const wrong = withField(kk, 'grant', '6 150 000 (алты миллион екі жүз елу мың) теңге')
    expect(variantsOf(wrong, 'money.in-words')).toEqual(['otherNumber'])
    const noBrackets = '6 150 000 тенге 00 тиын, шесть миллионов сто пятьдесят тысяч тенге 00 тиын'
    expect(variantsOf(words(noBrackets), 'money.in-words')).toEqual([])
    const after = '6 150 000 тенге (Шесть миллионов сто пятьдесят тысяч тенге 00 тиын)'
    expect(variantsOf(words(after), 'money.in-words')).toEqual([])
    expect(variantsOf(words('6 150 000 тенге'), 'money.in-words')).toEqual([])
    expect(variantsOf(words('6 150 000 (согласно договору № 12) тенге'), 'money.in-words')).toEqual([])
  })
})

describe('money.unit', () => {
  it('finds tenge among thousands', () => {
    expect(variantsOf(withProposal(ru, 1, { amount: '7500 000 тг' }), 'money.unit')).toEqual([
      'tengeForThousands',
    ])
    expect(variantsOf(withProposal(ru, 1, { amount: '7 500 000' }), 'money.unit')).toEqual([
      'tengeForThousands',
    ])
    expect(variantsOf(withProposal(kk, 1, { amount: '7 500 000 теңге' }), 'money.unit')).toEqual([
      'tengeForThousands',
    ])
    expect(variantsOf(withProposal(ru, 1, { amount: '7,5 млн. тенге' }), 'money.unit')).toEqual([
      'tengeForThousands',
    ])
    for (const amount of ['7 500', '7500 тыс. тенге', '7 500 мың теңге', '999 999', ''])
      expect(variantsOf(withProposal(ru, 1, { amount }), 'money.unit')).toEqual([])
  })

  it('finds thousands among tenge, and says it once', () => {
    for (const cells of [
      { fact: '2400' },
      { plan: '2 400' },
      { plan: '2400', fact: '2400' },
      { fact: '2 400 тыс. тенге' },
    ])
      expect(alarmsOf(withEffect(ru, 'payroll', cells))).toEqual(['money.unit'])
    expect(variantsOf(withEffect(ru, 'taxes', { plan: '271200', fact: '270900' }), 'money.unit')).toEqual([])
    expect(variantsOf(withEffect(ru, 'payroll', { plan: '1', fact: '1' }), 'money.unit')).toEqual([])
  })

  it('accepts a table that counts in thousands throughout', () => {
    const unit = 'тыс. тенге'
    const inThousands = withEffect(
      withEffect(withEffect(ru, 'payroll', { unit, plan: '2400', fact: '2400' }), 'taxes', {
        unit,
        plan: '271,2',
        fact: '271,2',
      }),
      'purchases',
      { unit, plan: '3478,8', fact: '3478,8' },
    )
    expect(alarmsOf(inThousands)).toEqual([])
  })
})
