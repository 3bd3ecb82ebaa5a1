import { describe, expect, it } from 'vitest'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withEffect, withField, withPartner } from '../../fixtures/spoil.ts'
import { partnerCount } from './partner-count.ts'
import { partnerSupplier } from './partner-supplier.ts'

const ru = cleanReport('ru')

describe('partner.count', () => {
  it('holds table B and the text against the rows of the table', () => {
    expect(partnerCount(withEffect(ru, 'partners', { fact: '6' }))).toMatchObject([
      { severity: 'warning', variant: 'rows', figures: { claimed: '6', listed: 4 } },
    ])
    const text = 'Партнерами проекта выступили 7 организаций.'
    expect(partnerCount(withField(ru, 'partnerAnalysis', text))).toMatchObject([
      { figures: { claimed: '7' } },
    ])
    expect(partnerCount(withField(ru, 'partnerAnalysis', text.replace('7', '4')))).toEqual([])
  })

  it('names partners of the text that the table does not list', () => {
    const text = 'Партнерами проекта стали ОО «Совет ветеранов Аксу» и ОФ «Шапагат».'
    expect(partnerCount(withField(ru, 'partnerAnalysis', text))).toMatchObject([
      { variant: 'unlisted', figures: { names: 'ОФ «Шапагат»', unlisted: 1 } },
    ])
  })

  it('is silent where the table is missing, bounds hold, or no partner is named', () => {
    expect(partnerCount({ ...ru, partners: null })).toEqual([])
    expect(
      partnerCount(withField(ru, 'partnerAnalysis', 'Более 3 партнеров помогли проекту «Шанс».')),
    ).toEqual([])
    const project = 'Партнерами проекта «Чистое село – общее дело» стали школы.'
    expect(partnerCount(withField(ru, 'partnerAnalysis', project))).toEqual([])
  })
})

describe('partner.supplier', () => {
  it.each([
    ['ИП «Дастархан»', 'Организация питания участников семинаров'],
    ['ТОО «Жол»', 'Доставка участников автобусом'],
    ['Типография «Принт»', 'Буклеты'],
    ['ОФ «Көмек»', 'Услуги по логистике'],
    ['«Дәм» ЖШС', 'Қатысушыларды тамақтандыру'],
    ['«Баспа» ЖК', 'Баннер басып шығару қызметі'],
  ])('finds a supplier: %s', (name, role) => {
    expect(partnerSupplier(withPartner(ru, 2, { name, role }))).toMatchObject([
      { severity: 'warning', variant: 'supplier', figures: { name } },
    ])
  })

  it('finds the grantee, with a slip in its name too', () => {
    expect(partnerSupplier(withPartner(ru, 1, { name: 'ОФ «Таза Өңір»' }))).toMatchObject([
      { variant: 'grantee' },
    ])
    expect(partnerSupplier(withPartner(ru, 1, { name: 'Общественный фонд "Таза Онир"' }))).toMatchObject([
      { variant: 'grantee' },
    ])
  })

  it.each([
    ['Акимат района', 'Безвозмездно предоставил транспорт и зал'],
    ['Школа № 3', 'Предоставила автобус для поездки'],
    ['ТОО «Тазалық»', 'Вместе с жителями выстроило график вывоза'],
    ['ОО «Таза Арал»', 'Собирало жителей'],
  ])('lets a partner be: %s', (name, role) => {
    expect(partnerSupplier(withPartner(ru, 2, { name, role }))).toEqual([])
  })
})
