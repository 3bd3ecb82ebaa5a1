import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStatement } from '#interchange/bank-statement/read-statement.ts'
import { fromKz1048, toKz1048 } from '#interchange/bank-statement/statement-text.ts'

const iban = 'KZ86125KZT5004100100'
const head = `1CClientBankExchange
ВерсияФормата=2.0
Отправитель=Банк
ДатаНачала=01.06.2023
ДатаКонца=30.06.2023
РасчСчет=${iban}
СекцияРасчСчет
ДатаНачала=01.06.2023
ДатаКонца=30.06.2023
РасчСчет=${iban}
НачальныйОстаток=202742.8
ВсегоПоступило=236768.22
ВсегоСписано=419496.99
КонечныйОстаток=20014.03
КонецРасчСчет
`
const lines = `СекцияДокумент=Выписка
НомерДокумента=17
ДатаОперации=15.06.2023
СуммаПриход=236768.22
Валюта=KZT
ПлательщикНаименование=Қызылорда Тазалығы
ПлательщикИИК=KZ11
НазначениеПлатежа=Төлем: ЛС=00000427
КонецДокумента
СЕКЦИЯДОКУМЕНТ=Выписка
НомерДокумента=18
ДатаДокумента=16.06.2023
Сумма=419496,990
ПлательщикИИК=${iban}
ПолучательИИК=KZ22
НазначениеПлатежа=За вывоз
КонецДокумента
`
const whole = `${head}${lines}КонецФайла\n`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const kz1048 = (text: string): Uint8Array => toKz1048(text) ?? new Uint8Array()
const whyOf = (text: string) => {
  const read = readStatement(utf8(text))
  return read.ok ? [] : read.faults.map(({ at, why }) => [at, why])
}

describe('a statement', () => {
  test.each([
    ['UTF-8', utf8(whole)],
    ['UTF-8', utf8(`\ufeff${whole.replaceAll('\n', '\r\n')}`)],
    ['KZ-1048', kz1048(whole)],
  ])('in %s is read with its totals, its lines and Kazakh letters', (encoding, bytes) => {
    const read = readStatement(bytes)
    expect(read).toMatchObject({
      ok: true,
      statement: {
        encoding,
        iban,
        from: '2023-06-01',
        to: '2023-06-30',
        opening: 20_274_280n,
        closing: 2_001_403n,
      },
    })
    const [first, second] = read.ok ? read.statement.lines : []
    expect(first).toMatchObject({
      isIncoming: true,
      amount: 23_676_822n,
      payer: 'Қызылорда Тазалығы',
      purpose: 'Төлем: ЛС=00000427',
    })
    expect(second).toMatchObject({ isIncoming: false, amount: 41_949_699n, day: '2023-06-16' })
  })

  test('without Kazakh letters is windows-1251', () => {
    const plain = whole.replace('Қызылорда Тазалығы', 'Иванов').replace('Төлем', 'Оплата')
    expect(readStatement(kz1048(plain))).toMatchObject({ ok: true, statement: { encoding: 'windows-1251' } })
  })

  test.each([
    ['not at all', 'Договор', [[1, 'notStatement']]],
    ['cut short', `${head}${lines}`, [[33, 'cutShort']]],
    ['cut within a line', `${head}СекцияДокумент=Выписка\nКонецФайла`, [[16, 'cutShort']]],
    ['nested', `${head}СекцияДокумент=А\nСекцияДокумент=Б\nКонецФайла`, [[17, 'nested']]],
    ['without an account', '1CClientBankExchange\nКонецФайла', [[null, 'noAccount']]],
    ['of a wrong account', whole.replaceAll(iban, 'KZ87125KZT5004100100'), [[7, 'noAccount']]],
    ['without a balance', whole.replace('КонечныйОстаток=20014.03\n', ''), [[7, 'noBalance']]],
    [
      'with a line taken out',
      whole.replace(/СЕКЦИЯДОКУМЕНТ[\s\S]*КонецДокумента\n/, ''),
      [[null, 'totalsSpent']],
    ],
    [
      'with a sum changed',
      whole.replace('=236768.22\nВалюта', '=236768.23\nВалюта'),
      [[null, 'totalsReceived']],
    ],
    ['with a balance changed', whole.replace('20014.03', '20014.04'), [[null, 'totalsClosing']]],
    ['of a day that is none', whole.replace('15.06.2023', '31.06.2023'), [[16, 'day']]],
    ['in dollars', whole.replace('KZT\n', 'USD\n'), [[16, 'currency']]],
    ['with half a tiyn', whole.replace('=236768.22\nВалюта', '=236768.225\nВалюта'), [[16, 'amount']]],
    ['of nobody', whole.replace(`ПлательщикИИК=${iban}`, 'ПлательщикИИК=KZ33'), [[25, 'direction']]],
  ])('%s is refused with its line', (_, text, faults) => {
    expect(whyOf(text)).toEqual(faults)
  })

  test('may have a section for each day, in any order, whose balances follow each other', () => {
    const section = (day: string, opening: string, closing: string, received: string) =>
      `СекцияРасчСчет\nДатаНачала=${day}\nДатаКонца=${day}\nРасчСчет=${iban}\nНачальныйОстаток=${opening}\nВсегоПоступило=${received}\nВсегоСписано=0\nКонечныйОстаток=${closing}\nКонецРасчСчет\n`
    const document = 'СекцияДокумент=В\nДатаОперации=01.06.2023\nСуммаПриход=5\nКонецДокумента\n'
    const file = (closing: string) =>
      `1CClientBankExchange\n${section('02.06.2023', '15', '15', '0')}${section('01.06.2023', '10', closing, '5')}${document}КонецФайла`
    expect(whyOf(file('15'))).toEqual([])
    expect(whyOf(file('14'))).toEqual([[null, 'totalsClosing']])
  })

  test('of any bytes is read or refused, and never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readStatement(bytes)))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...whole.split('\n')), { maxLength: 60 }), (some) => {
        readStatement(utf8(['1CClientBankExchange', ...some].join('\n')))
      }),
    )
  })
})

test('KZ-1048 holds every Kazakh and Russian letter there and back', () => {
  const letters = 'АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя№«»'
  expect(fromKz1048(kz1048(letters))).toBe(letters)
  expect(toKz1048('₸')).toBeNull()
  // As a bank's file looks where it is taken for windows-1251.
  expect(new TextDecoder('windows-1251').decode(kz1048('Қызылорда Тазалығы'))).toBe('Ќызылорда Тазалыєы')
})
