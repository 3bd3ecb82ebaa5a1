import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { codeOfName } from './code-of-name.ts'
import { organisationInput } from './organisation-input.ts'

test.each([
  ['«Таза ауыл»', 'taza-auyl'],
  ['ОФ «Арал»', 'aral'],
  ['Объединение юридических лиц "Альянс"', 'alians'],
  ['Қамыстыбас өңірінің қоғамдық қоры', 'qamystybas-onirinin-qogamdyq-qory'],
  ['Щедрый юг № 7', 'shedryi-iug-7'],
  ['«»', 'organisation'],
  ['中文', 'organisation'],
])('%s is %s', (name, code) => {
  expect(codeOfName(name)).toBe(code)
})

test('every name gives a code that an organisation may have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const code = codeOfName(name)
      expect(v.is(organisationInput, { code, name: { ru: 'Союз' } })).toBe(true)
    }),
  )
})
