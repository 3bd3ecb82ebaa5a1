import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormField } from './form-field.ts'
import { formValues } from './form-values.ts'
import { postedValues, readForm } from './read-form.ts'

const fields: readonly FormField[] = [
  { kind: 'line', name: 'number', label: 'Номер', isRequired: true },
  { kind: 'localLine', name: 'title', label: 'Название' },
  { kind: 'day', name: 'since', label: 'С', isRequired: true },
  { kind: 'day', name: 'until', label: 'По' },
  { kind: 'money', name: 'amount', label: 'Сумма' },
  { kind: 'integer', name: 'plan.value', label: 'План' },
  { kind: 'decimal', name: 'volume', label: 'Объём' },
  { kind: 'choices', name: 'places', label: 'Места', options: [] },
  { kind: 'checkbox', name: 'isNew', label: 'Новый' },
  { kind: 'password', name: 'secret', label: 'Пароль', autocomplete: 'new-password' },
  { kind: 'hidden', name: 'version', isInteger: true },
]
const posted = (values: Record<string, string | string[]>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values))
    for (const each of [value].flat()) data.append(name, each)
  return data
}

describe('what was posted', () => {
  test('is read as the action wants it', () => {
    const input = readForm(
      fields,
      posted({
        number: '12/3',
        'title.ru': 'Сход',
        'title.kk': '',
        since: '2023-04-01',
        amount: ' 5 420 000,50 ',
        'plan.value': '12\u00a0500',
        volume: '2,5',
        places: ['a', 'b'],
        isNew: 'on',
        secret: 'никому',
        version: '3',
      }),
    )
    expect(input).toEqual({
      number: '12/3',
      title: { ru: 'Сход', kk: '' },
      since: '2023-04-01',
      until: null,
      amount: '5 420 000,50',
      plan: { value: 12_500 },
      volume: 2.5,
      places: ['a', 'b'],
      isNew: true,
      secret: 'никому',
      version: 3,
    })
  })
  test('empty required values are absent, empty optional ones null, an empty number is not zero', () => {
    const input = readForm(fields, posted({ since: ' ', 'plan.value': '' }))
    expect('since' in input).toBe(false)
    expect(input).toMatchObject({ until: null, plan: { value: null }, places: [], isNew: false })
  })
  test('what is no number stays as written', () => {
    expect(readForm(fields, posted({ 'plan.value': 'двенадцать' }))).toMatchObject({
      plan: { value: 'двенадцать' },
    })
    expect(readForm(fields, posted({ 'plan.value': '2,5' }))).toMatchObject({ plan: { value: '2,5' } })
  })
  test('comes back as it was typed, passwords never', () => {
    const values = postedValues(fields, posted({ amount: 'сто', secret: 'никому', places: ['a'] }))
    expect(values).toMatchObject({ amount: 'сто', places: ['a'], number: '' })
    expect(values).not.toHaveProperty('secret')
  })
  test('a file where a text was asked is nothing', () => {
    const data = new FormData()
    data.append('number', new File(['x'], 'x.txt'))
    expect(readForm(fields, data)).toMatchObject({ number: '' })
  })
})

test('a record shown and posted again is the same record', () => {
  const record = fc.record({
    amount: fc.bigInt({ min: 0n, max: 99_999_999_999_999n }),
    plan: fc.record({ value: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
    volume: fc.integer({ min: 0, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
    isNew: fc.boolean(),
    since: fc.constantFrom('2023-01-31', '2024-02-29'),
  })
  fc.assert(
    fc.property(record, (given) => {
      const shown = formValues(fields, given) as Record<string, string>
      const read = readForm(fields, posted(shown))
      expect(read).toMatchObject({
        plan: given.plan,
        volume: given.volume,
        isNew: given.isNew,
        since: given.since,
      })
      const [whole = '', rest = ''] = String(read['amount']).split(',')
      expect(BigInt(whole) * 100n + BigInt(rest || '0')).toBe(given.amount)
    }),
  )
})
