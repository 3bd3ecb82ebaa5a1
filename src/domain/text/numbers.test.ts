import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersIn } from './numbers.ts'

function brief(text: string): unknown[] {
  return numbersIn(text).map((n) => [n.value, n.bound, n.unitAfter])
}

describe('a quantity', () => {
  it.each([
    ['не менее 60 участников', 60, 'atLeast', 'участников'],
    ['Не менее 4', 4, 'atLeast', ''],
    ['60-тан кем емес', 60, 'atLeast', 'кем емес'],
    ['кемінде 60 адам', 60, 'atLeast', 'адам'],
    ['более 15 акимов', 15, 'more', 'акимов'],
    ['не более 15 акимов', 15, 'upTo', 'акимов'],
    ['до 15 человек', 15, 'upTo', 'человек'],
    ['около 25 тыс населения', 25_000, 'about', 'населения'],
    ['25 тысяч жителей', 25_000, null, 'жителей'],
    ['1,5 млн тенге', 1_500_000, null, 'тенге'],
    ['25 мың адам', 25_000, null, 'адам'],
    ['5 420 000 тенге', 5_420_000, null, 'тенге'],
    ['5\u00a0420\u00a0000 тенге', 5_420_000, null, 'тенге'],
    ['5400 000 тг', 5_400_000, null, 'тг'],
    ['12-ти предприятиями', 12, null, 'предприятиями'],
    ['в 2-х школах', 2, null, 'школах'],
    ['ОтзывовНе менее 10 отзывов', 10, 'atLeast', 'отзывов'],
    ['15 чел. Определены', 15, null, 'чел.'],
    ['15 человек. Определены поставщики', 15, null, 'человек'],
    ['10 постов в соц. сетях', 10, null, 'постов в соц.'],
    ['300шт', 300, null, 'шт'],
    ['14 отчетов', 14, null, 'отчетов'],
    ['Методическое пособие -750шт', 750, null, 'шт'],
    ['Охват 1000 человек (домохозяйств)', 1000, null, 'человек'],
    ['15-ке дейін көбейту', 15, 'upTo', 'дейін көбейту'],
    ['Очисщены12  стихийных мусорных свалок', 12, null, 'стихийных мусорных свалок'],
  ])('%s', (text, value, bound, unit) => expect(brief(text)).toEqual([[value, bound, unit]]))

  it('may be a percentage or a span', () => {
    expect(numbersIn('29% населения')[0]).toMatchObject({ value: 29, percent: true, unitAfter: 'населения' })
    expect(numbersIn('на отметке 4000 – 4200 человек')[0]).toMatchObject({
      value: 4000,
      to: 4200,
      unitAfter: 'человек',
    })
    expect(numbersIn('от 7 до 15 человек').map((n) => [n.value, n.bound])).toEqual([
      [7, 'atLeast'],
      [15, 'upTo'],
    ])
  })

  it('may be a word', () => {
    expect(numbersIn('В двух школах, үш ауылда')).toMatchObject([
      { value: 2, word: true, unitAfter: 'школах' },
      { value: 3, word: true, unitAfter: 'ауылда' },
    ])
    expect(numbersIn('не менее четырёх встреч')).toMatchObject([{ value: 4, bound: 'atLeast', word: true }])
  })

  it('stands beside others', () => {
    expect(numbersIn('14 отчетов 10 отзывов60 анкет').map((n) => [n.value, n.unitAfter])).toEqual([
      [14, 'отчетов'],
      [10, 'отзывов'],
      [60, 'анкет'],
    ])
    expect(numbersIn('19 жильцов аула Таң и 12 гостей').map((n) => n.value)).toEqual([19, 12])
  })
})

describe('what counts nothing', () => {
  it.each([
    '16мая 2023 года, 21-22 ноября',
    'в 2023 учебном году',
    'телефон: 7242100001, 8 (7242) 10-00-03, 27-10-03',
    '№ 24, №60 письмо, № 406 от 26.09.2022',
    'ст. 5, пункт 3.2, Приложение 3',
    'ЦУР 12',
    'пять миллионов четыреста двадцать пять',
    'один из них',
    'жеткізді. «Жасыл» керек;',
    'БИН 220840049859',
    'V22NA029878',
    'в 10:30',
    '1. Организация контроля',
    '2) Открытие школ',
    '3.2. Встречи',
    'Задача 2. Внедрение',
    '1-ші тоқсан',
    '9-й класс',
    '15 мая',
    '№№ 24, 25 и 26',
    '3/4',
  ])('%s', (text) => expect(numbersIn(text)).toEqual([]))

  it('leaves the quantity beside it', () => {
    expect(brief('қажет;3. «Жасыл мектеп» 2 ауылда')).toEqual([[2, null, 'ауылда']])
    expect(brief('1. Не менее 10 постов')).toEqual([[10, 'atLeast', 'постов']])
    expect(brief('6 декабря 2023 года 60 участников')).toEqual([[60, null, 'участников']])
    expect(brief('письмо № 24 и 6 рекомендаций')).toEqual([[6, null, 'рекомендаций']])
  })
})

it('keeps positions in any text and never fails', () => {
  const pieces = fc.constantFrom(
    '60',
    'не менее ',
    ' – ',
    '№',
    ' ',
    'тыс',
    ',',
    '.',
    '5 420',
    'мая',
    '%',
    '-тан',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      for (const number of numbersIn(text)) {
        expect(text.slice(number.index, number.index + number.text.length)).toBe(number.text)
        expect(Number.isFinite(number.value)).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})
