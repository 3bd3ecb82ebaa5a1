import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { billedMonths } from './billed.ts'
import { contractInput, documentInput } from './contract-input.ts'

const contractId = '0190a000-0000-7000-8000-000000000001'
const paper = (kind: 'act' | 'invoice', amount: bigint, month = '2023-06-01') => ({
  contractId,
  kind,
  amount,
  month,
})

describe('what is billed for a month', () => {
  test('an act and its invoice are one work and count once', () => {
    expect(billedMonths([paper('act', 500n), paper('invoice', 500n)])).toEqual([
      { contractId, month: '2023-06-01', acts: 500n, invoices: 500n, billed: 500n, isDiffering: false },
    ])
  })

  test('acts alone bill a month until its invoice comes, which may say another sum', () => {
    expect(billedMonths([paper('act', 500n)])[0]).toMatchObject({ billed: 500n, isDiffering: false })
    expect(billedMonths([paper('act', 500n), paper('invoice', 499n)])[0]).toMatchObject({
      billed: 499n,
      isDiffering: true,
    })
  })

  test('several invoices of one month add up, months and contracts stay apart, whatever the order', () => {
    const kinds = fc.constantFrom('act' as const, 'invoice' as const)
    const months = fc.constantFrom('2023-06-01', '2023-07-01')
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.bigInt(1n, 10_000n), months)), (rows) => {
        const papers = rows.map(([kind, amount, month]) => paper(kind, amount, month))
        const billed = billedMonths(papers)
        expect(billed).toEqual(billedMonths(papers.toReversed()))
        const invoices = papers
          .filter(({ kind }) => kind === 'invoice')
          .reduce((sum, { amount }) => sum + amount, 0n)
        expect(billed.reduce((sum, each) => sum + each.invoices, 0n)).toBe(invoices)
      }),
    )
  })
})

describe('a contract', () => {
  const whole = {
    kind: 'hauler',
    number: '12',
    signedOn: '2023-05-20',
    partyName: { ru: 'ТОО «Сыр Таза Жол»' },
    purpose: { ru: 'Вывоз отходов' },
    from: '2023-06-01',
  }
  const wrong = (more: object) =>
    v
      .safeParse(contractInput, { ...whole, ...more })
      .issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []

  test('names a price with its unit or neither, and ends no sooner than it begins', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ price: '250000', priceUnit: 'month', to: '2023-06-01' })).toEqual([])
    expect(wrong({ price: '250000' })).toEqual(['priceUnit: input.required'])
    expect(wrong({ priceUnit: 'trip' })).toEqual(['price: input.required'])
    expect(wrong({ to: '2023-05-31' })).toEqual(['to: input.endBeforeStart'])
    expect(wrong({ partyBin: '123456789012' })).toEqual(['partyBin: input.bin'])
  })

  test('an invoice holds its VAT within its sum', () => {
    const invoice = { contractId, kind: 'invoice', number: '7', issuedOn: '2023-07-01', month: '2023-06-01' }
    expect(v.is(documentInput, { ...invoice, amount: '112', vat: '12' })).toBe(true)
    expect(v.is(documentInput, { ...invoice, amount: '112', vat: '112' })).toBe(false)
    expect(v.is(documentInput, { ...invoice, amount: '112', month: '2023-06-02' })).toBe(false)
  })
})
