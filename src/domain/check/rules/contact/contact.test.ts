import { describe, expect, it } from 'vitest'
import { plainLines, type ReportModel } from '../../../report/model.ts'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withField, withPartner } from '../../fixtures/spoil.ts'
import { variantsOf } from '../../fixtures/variants.ts'

const ru = cleanReport('ru')
const story = (text: string): ReportModel => ({
  ...ru,
  stories: [{ title: null, parts: [{ part: 'quote', lines: plainLines(text) }] }],
})

describe('contact.invalid', () => {
  const passport = (contact: string) =>
    variantsOf(withField(ru, 'contact', `с. Аксу, ул. Абая, 1, ${contact}`), 'contact.invalid')
  it('finds numbers and addresses that cannot be', () => {
    expect(passport('тел. 8 (7242) 27-15-4')).toEqual(['phone'])
    expect(passport('тел. 8 999 123 45 67')).toEqual([])
    expect(passport('тел. 8 709 555 01 42')).toEqual(['phone'])
    expect(passport('БИН 190540007121, тел. 8 (7242) 27-15-40')).toEqual(['bin'])
    expect(passport('тел. 8 (7242) 27-15-40, fond@mail')).toEqual(['email'])
    expect(
      variantsOf(withField(ru, 'organisation', 'ОФ «Таза Өңір», 190540007129'), 'contact.invalid'),
    ).toEqual(['bin'])
    expect(variantsOf(withPartner(ru, 1, { contact: '8701555014' }), 'contact.invalid')).toEqual(['phone'])
  })

  it('accepts what can be, and what it does not know', () => {
    for (const contact of [
      'тел. 8 (7242) 27-15-40, 8 701 555 01 42',
      '+7 701 555 01 42 WhatsApp',
      'тел. 27-15-40',
      'БИН 190540007120, тел. 87242271540',
      '87242271540; info@tazaonir.kz',
      'тел. 7242271540',
    ])
      expect([contact, passport(contact)]).toEqual([contact, []])
  })
})

describe('contact.private', () => {
  const of = (model: ReportModel) => variantsOf(model, 'contact.private')
  it('keeps people out of published texts', () => {
    expect(of(story('«Стало чисто», – говорит Гульнара, тел. 8 701 555 01 42.'))).toEqual(['phone'])
    expect(of(story('Гульнара, ИИН 850315401231, довольна.'))).toEqual(['iin'])
    expect(of(story('Гульнара проживает по адресу: ул. Абая, 12, кв. 4.'))).toEqual(['address'])
    expect(of(story('Гульнара, с. Аксу, ул. Абая, д. 12.'))).toEqual(['address'])
    expect(of(story('На улице Абая 2 контейнера.'))).toEqual([])
    expect(of(story('Гүлнар Абай көшесі, 12-үйде тұрады.'))).toEqual(['address'])
    expect(of(withField(ru, 'goalFacts', 'Активистка Гульнара, 87015550142, собрала улицу.'))).toEqual([
      'phone',
    ])
  })

  it('leaves organisations, passport and partners alone', () => {
    expect(of(withField(ru, 'changes', 'Звонки принимает диспетчер ТОО по номеру 8 701 555 01 42.'))).toEqual(
      [],
    )
    expect(of(withField(ru, 'changes', 'Контейнеры стоят по ул. Абая, 12 и ул. Сатпаева, 3.'))).toEqual([])
    expect(of(withPartner(ru, 1, { contact: '8 701 555 01 42' }))).toEqual([])
    const known = withField(ru, 'contact', 'с. Аксу, тел. 8 701 555 01 42')
    expect(of(withField(known, 'changes', 'Пишите нам: 87015550142.'))).toEqual([])
  })
})
