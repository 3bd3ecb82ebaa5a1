import { expect, test } from 'vitest'
import { printable } from '#documents/layout/printed-text.ts'
import { wrappedLines } from '#documents/layout/wrapped-lines.ts'

test.each([
  ['1 000 домохозяйств', '1~000 домохозяйств'],
  ['5 420 000 тенге', '5~420~000 тенге'],
  ['вывезено 46 м³ и 15 кг', 'вывезено 46~м³ и 15~кг'],
  ['350 ₸ с 4 адам', '350~₸ с 4~адам'],
  ['школа № 83, 20 % жителей', 'школа №~83, 20~% жителей'],
  ['8 (7242) 10 00 11', '8 (7242) 10 00 11'],
  ['с 5 кгс, 12 тенге, 3 годичных', 'с 5 кгс, 12 тенге, 3 годичных'],
  ['26 апреля 2023 года', '26 апреля 2023 года'],
  ['в 2023 100 дворов', 'в 2023~100 дворов'],
])('«%s» is printed with its numbers whole', (text, wanted) => {
  expect(printable(text).replaceAll('\u00a0', '~')).toBe(wanted)
})

test('what neither XML nor a font can hold is left out', () => {
  expect(printable('a\u0000b\ud800c\td\ufffe')).toBe('abc d')
})

test('a text is parted between its words; a long word has its own line', () => {
  expect(wrappedLines('план и факт', 7)).toEqual(['план и', 'факт'])
  expect(wrappedLines('а Информационная б', 5)).toEqual(['а', 'Информационная', 'б'])
})
