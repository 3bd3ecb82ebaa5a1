import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayPlan, planned } from './text-future.ts'

const alternatives = [
  ...'планируется планируем получат пройдут проведут проведем посетят обучатся узнают приобретут'.split(' '),
  ...'ознакомятся изготовят установят разместят выпустят разработают подготовят состоится состоятся'.split(
    ' ',
  ),
  'запланировано к',
  'примут участие',
  'жоспарлануда',
  'жоспарланып отыр',
  'жоспарланып жатыр',
]

test.each(alternatives)('«%s» tells what is to come, and the quick look lets it through', (words) => {
  const sentence = `в августе ${words} проведение схода`
  expect(planned.test(sentence)).toBe(true)
  expect(mayPlan.test(sentence)).toBe(true)
})

test('the quick look keeps nothing back that the pattern would find', () => {
  const piece = fc.oneof(
    fc.constantFrom(...alternatives),
    fc.constantFrom('и', ' ', 'открытие', 'запись', '.', 'я'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const sentence = pieces.join('')
      expect(mayPlan.test(sentence) || !planned.test(sentence)).toBe(true)
    }),
  )
})

test('what was done is passed over at once', () => {
  expect(mayPlan.test('прошли три схода, вывоз мусора начат')).toBe(false)
})
