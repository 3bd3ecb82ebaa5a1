import { describe, expect, it } from 'vitest'
import type { ReportModel } from '../../../report/model.ts'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withActivity, withField } from '../../fixtures/spoil.ts'
import { plainReport } from '../../text-reading/fixtures/plain-report.ts'
import { cultureKk } from '../../text-reading/fixtures/culture-kk.ts'
import { inclusionRu } from '../../text-reading/fixtures/inclusion-ru.ts'
import { sportRu } from '../../text-reading/fixtures/sport-ru.ts'
import { quantityConflict } from './quantity-conflict.ts'

const values = (model: ReportModel): unknown[] =>
  quantityConflict(model).map(({ figures }) => figures['values'])
const ru = cleanReport('ru')

describe('quantity.conflict', () => {
  it('tells recommendations of two sections and of table A once, with all places', () => {
    const spoiled = withField(
      withField(ru, 'goalFacts', 'На сходах выработано 25 рекомендаций.'),
      'concreteResults',
      '6 рекомендаций передано в государственные органы.',
    )
    const found = quantityConflict(spoiled)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      severity: 'error',
      figures: { values: '6; 12; 25', least: 6, most: 25 },
    })
    expect(found[0]?.places.map(({ section }) => section)).toEqual(['2', '1.activities', '5.1'])
  })

  it.each([
    ['containers', 'Установлено 6 контейнеров на площадках.', '6; 8'],
    ['dumps', 'Очищено 14 стихийных свалок.', '6; 14'],
    ['posts', 'Размещено 50 постов в социальных сетях.', '26; 50'],
    ['presentations', 'Проведено 30 презентаций.', '30; 40'],
    ['trained people', 'Обучено 45 экосоветников.', '30; 45'],
    ['publications against two kinds in one row', 'Опубликовано 9 материалов в местных СМИ.', '3; 9'],
  ])('holds running text against table A: %s', (_, text, expected) => {
    expect(values(withField(ru, 'goalFacts', text))).toEqual([expected])
  })

  it('reads Kazakh', () => {
    const kk = cleanReport('kk')
    expect(values(withField(kk, 'goalFacts', 'Бастамашыл топтар 6 жиын өткізді.'))).toEqual(['4; 6'])
    expect(values(withField(kk, 'goalFacts', '8 стихиялық қоқыс орны тазаланды.'))).toEqual(['6; 8'])
    const spoiled = withField(
      plainReport(cultureKk),
      'concreteResults',
      'Мәдениет басқармасына 9 ұсыныс жолданды.',
    )
    expect(values(spoiled)).toEqual(['4; 9'])
  })

  it('finds one sentence with two numbers in two sections, whatever it counts', () => {
    const text = (count: number): string =>
      `${count} молодых родителей получили консультации юриста по льготам.`
    const spoiled = withField(withField(ru, 'goalFacts', text(40)), 'concreteResults', text(45))
    expect(values(spoiled)).toEqual(['40; 45'])
  })

  it('compares households only where the same happened to them', () => {
    const both = (one: string, other: string): ReportModel =>
      withField(withField(ru, 'goalFacts', one), 'concreteResults', other)
    const informed = '500 домохозяйствам разъяснены правила.'
    expect(values(both(informed, '450 домохозяйствам разъяснены правила сортировки отходов.'))).toEqual([
      '450; 500',
    ])
    expect(values(both(informed, '107 домохозяйств оплачивают вывоз.'))).toEqual([])
  })

  it('does not hold what was found against what was done about it', () => {
    const both = (one: string, other: string): ReportModel =>
      withField(withField(plainReport(inclusionRu), 'about', one), 'concreteResults', other)
    expect(values(both('Выявлено 14 свалок.', 'Очищено 12 свалок.'))).toEqual([])
    expect(values(both('Очищено 14 свалок.', 'Очищено 12 свалок.'))).toEqual(['12; 14'])
  })

  it('compares people who were taught', () => {
    const both = (one: string, other: string): ReportModel =>
      withField(withField(ru, 'goalFacts', one), 'concreteResults', other)
    expect(values(both('Обучено 40 человек.', 'В проекте обучено 45 человек.'))).toEqual(['40; 45'])
    expect(values(both('Обучено 40 человек.', 'На семинаре обучено 15 человек.'))).toEqual([])
  })

  it('compares weekly trips told as a number and as weekdays', () => {
    const spoiled = withField(
      withActivity(ru, 5, {
        result: 'В селе Аксу мусор вывозится каждый вторник и субботу, в селе Бирлик каждый четверг.',
      }),
      'about',
      'Мусор из села Аксу вывозится 3 раза в неделю.',
    )
    expect(quantityConflict(spoiled)).toMatchObject([{ variant: 'weekly', figures: { values: '2; 3' } }])
    const agreed = withField(spoiled, 'about', 'Мусор из села Аксу вывозится 2 раза в неделю.')
    expect(quantityConflict(agreed)).toEqual([])
  })

  it('holds what a row says of its own plan and fact against them', () => {
    expect(values(withActivity(ru, 3, { activity: 'Установка 10 контейнеров на площадках' }))).toEqual([
      '8; 10',
    ])
    expect(values(withActivity(ru, 8, { result: 'Проведено 44 презентации.' }))).toEqual(['40; 44'])
  })

  it('holds running text against table B', () => {
    const spoiled = withField(ru, 'goalFacts', 'В реализации проекта принимали участие 12 НПО.')
    expect(values(spoiled)).toEqual(['5; 12'])
  })

  it.each([
    ['a lower bound that holds', 'Выработано не менее 10 рекомендаций.'],
    ['a part', 'Из них 4 рекомендации уже приняты.'],
    ['each', 'По 4 контейнера на каждой площадке.'],
    ['a village', 'В селе Аксу установлено 5 контейнеров.'],
    ['another time', 'До начала проекта в селах насчитывалось 14 свалок.'],
    ['a month', 'В июне проведено 15 презентаций.'],
    ['another kind of the same event', 'Проведено 3 встречи с депутатами маслихата.'],
    ['a date, a sum and a document', 'По договору № 12 от 12.06.2024 оплачено 12 000 тенге за 3 месяца.'],
    ['several rows together', 'Проведено 4 встречи.'],
  ])('is silent about %s', (_, text) => {
    expect(values(withField(ru, 'goalFacts', text))).toEqual([])
  })

  it('finds a changed number in reports of other topics', () => {
    const inclusion = plainReport(inclusionRu)
    expect(values(withField(inclusion, 'achieved', 'Открыты 4 кабинета поддержки.'))).toEqual(['2; 4'])
    expect(values(withField(inclusion, 'goalFacts', '39 педагогов прошли обучение.'))).toEqual(['30; 39'])
    expect(values(withField(plainReport(sportRu), 'achieved', 'Установлено 13 турников.'))).toEqual([
      '10; 13',
    ])
  })
})
