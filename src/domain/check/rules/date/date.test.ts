import { describe, expect, it } from 'vitest'
import type { ReportModel } from '../../../report/model.ts'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withActivity, withField, withRecommendation } from '../../fixtures/spoil.ts'
import { alarmsOf, variantsOf } from '../../fixtures/variants.ts'
import { checkReport } from '../../check-report.ts'

const ru = cleanReport('ru')
const kk = cleanReport('kk', 'worded')
const dated = (model: ReportModel, row: number, date: string) => withActivity(model, row, { date })

describe('date.outside-period', () => {
  const of = (model: ReportModel) => variantsOf(model, 'date.outside-period')
  it('holds events and letters against the period', () => {
    expect(of(dated(ru, 11, '06.12.2024'))).toEqual(['event'])
    expect(of(dated(ru, 11, '30.11.2024'))).toEqual([])
    expect(of(dated(ru, 1, '31 марта 2024 года'))).toEqual(['event'])
    expect(of(dated(kk, 11, '2024 жылғы 2 желтоқсан'))).toEqual(['event'])
    expect(of(dated(ru, 12, '02.04.2024–15.12.2024'))).toEqual(['event'])
    expect(of(withRecommendation(ru, 1, { letters: '№ 60 от 11.12.2024' }))).toEqual(['letter'])
    expect(of(withRecommendation(kk, 3, { letters: '2024 жылғы 11 желтоқсандағы № 60' }))).toEqual(['letter'])
  })

  it('says one day once, with the places that tell it', () => {
    const twice = withField(
      dated(ru, 11, '6 декабря 2024 года'),
      'changes',
      'Круглый стол прошел 6 декабря 2024 года.',
    )
    const found = checkReport(twice).filter(({ rule }) => rule === 'date.outside-period')
    expect(found.map(({ places }) => places.map(({ section }) => section))).toEqual([
      ['1.activities', '3', 'passport'],
    ])
  })

  it('reads the text only where it tells what the project did', () => {
    const told = (text: string) => of(withField(ru, 'goalFacts', text))
    expect(told('Круглый стол проведен 5 декабря 2024 года.')).toEqual(['event'])
    expect(told('В рамках проекта 5 марта 2024 года прошел сход.')).toEqual(['event'])
    expect(told('Отчет сдан 5 декабря 2024 года.')).toEqual([])
    expect(told('До проекта, 5 марта 2022 года, акимат провел опрос.')).toEqual([])
    expect(told('Встреча с акимом запланирована на 5 декабря 2024 года.')).toEqual([])
  })

  it('accepts an amendment', () => {
    const text =
      'Дополнительным соглашением № 1 срок проекта продлен. Экономия возвращена. Посты, сходы: интерес жителей.'
    expect(of(dated(withField(ru, 'deviations', text), 11, '06.12.2024'))).toEqual([])
    expect(of(dated(withField(kk, 'deviations', 'Қосымша келісім жасалды.'), 11, '06.12.2024'))).toEqual([])
  })
})

describe('date.impossible', () => {
  const of = (model: ReportModel) => variantsOf(model, 'date.impossible')
  it('knows the calendar and the order of ends', () => {
    expect(of(dated(ru, 3, '31.06.2024'))).toEqual(['noSuchDay'])
    expect(of(dated(ru, 3, '30 февраля 2024 года'))).toEqual(['noSuchDay'])
    expect(of(dated(ru, 3, '29.02.2024'))).toEqual([])
    expect(of(dated(kk, 3, '2024 жылғы 31 қыркүйек'))).toEqual(['noSuchDay'])
    expect(of(dated(ru, 5, '31.10.2024–01.06.2024'))).toEqual(['backwards'])
    expect(of(withRecommendation(ru, 1, { letters: '№ 31 от 32.08.2024' }))).toEqual(['noSuchDay'])
    expect(
      of(withField({ ...ru, period: null }, 'period', 'с 30 ноября 2024 года по 1 апреля 2024 года')),
    ).toEqual(['backwards'])
  })

  it('is said once and not as imprecise too', () => {
    expect(alarmsOf(dated(ru, 3, '31.06.2024'))).toEqual(['date.impossible'])
  })
})

describe('date.imprecise', () => {
  it('collects months, spans of months and nothing in one finding', () => {
    const model = dated(
      dated(dated(dated(ru, 3, 'июнь 2024 года'), 5, 'июнь–октябрь 2024'), 9, ''),
      10,
      'в течение проекта',
    )
    const found = checkReport(model).filter(({ rule }) => rule === 'date.imprecise')
    expect(found.map(({ places }) => places.map(({ row }) => row))).toEqual([[3, 5, 9, 10]])
    expect(variantsOf(dated(kk, 3, '2024 жылғы маусым'), 'date.imprecise')).toEqual(['months'])
    expect(variantsOf(dated(kk, 3, 'сәуір–қараша 2024'), 'date.imprecise')).toEqual(['months'])
  })

  it('finds a month among days, unless it heads them', () => {
    expect(variantsOf(dated(ru, 4, '04.05.2024, 29.06.2024, октябрь 2024 года'), 'date.imprecise')).toEqual([
      'months',
    ])
    expect(
      variantsOf(dated(ru, 4, 'май–октябрь 2024 года: 04.05.2024, 29.06.2024, 05.10.2024'), 'date.imprecise'),
    ).toEqual([])
  })

  it('accepts every exact spelling', () => {
    const spellings = [
      '20.06.2024',
      '20.06.24 г.',
      '20июня 2024 года',
      '20-22 июня',
      'с 20 по 22 июня 2024 г.',
      '01.06.2024–31.10.2024',
      '2024-06-20',
      '20 июня',
      '2024 жылғы 20-22 маусым',
      '20 маусым 2024 жыл',
      'ежемесячно с 1 июня по 31 октября 2024 года',
    ]
    for (const date of spellings)
      expect([date, variantsOf(dated(ru, 3, date), 'date.imprecise')]).toEqual([date, []])
  })
})

describe('date.count', () => {
  const of = (model: ReportModel) => variantsOf(model, 'date.count')
  it('wants a date for each event', () => {
    expect(of(dated(ru, 2, '21.05.2024, 11.06.2024, 16.07.2024'))).toEqual(['fewer'])
    expect(of(dated(kk, 2, '2024 жылғы 21 мамыр, 11 маусым'))).toEqual(['fewer'])
    expect(of(dated(ru, 1, '15.04.2024'))).toEqual(['fewer'])
    expect(of(withActivity(ru, 4, { result: 'Проведены 5 субботников.' }))).toEqual(['fewer'])
  })

  it('counts the days of a span, a date told twice, and keeps out of what several a day can be', () => {
    expect(of(dated(ru, 2, '21.05.2024–24.05.2024'))).toEqual([])
    expect(of(dated(ru, 1, '15.04.2024 с. Аксу\n15.04.2024 с. Бирлик'))).toEqual([])
    expect(of(dated(ru, 1, '15 апреля 2024 года (2 встречи)'))).toEqual([])
    expect(of(dated(ru, 8, '09.09.2024'))).toEqual([])
    expect(
      of(withActivity(ru, 7, { activity: 'Семинары для экосоветников (по 2 семинара в каждом селе)' })),
    ).toEqual([])
    expect(of(withActivity(ru, 2, { result: 'Составлены 9 протоколов сходов.' }))).toEqual([])
  })
})

describe('date.order', () => {
  const of = (model: ReportModel) => variantsOf(model, 'date.order')
  it('wants training before acting, also in each place by itself', () => {
    expect(of(dated(ru, 8, '22.04.2024–24.04.2024'))).toEqual(['untrained'])
    expect(of(dated(kk, 8, '2024 жылғы 22–24 сәуір'))).toEqual(['untrained'])
    const late = dated(ru, 7, '13.05.2024–14.05.2024 – с. Аксу\n21.10.2024–22.10.2024 – с. Бирлик')
    expect(of(late)).toEqual(['untrained'])
    expect(of(dated(ru, 8, '13.05.2024–17.05.2024'))).toEqual([])
    const helpers = withActivity(ru, 9, { activity: 'Акция вместе с волонтерами', date: '02.04.2024' })
    expect(of(withActivity(helpers, 7, { activity: 'Тренинг для волонтеров' }))).toEqual([])
  })

  it('wants letters after meetings', () => {
    expect(of(withRecommendation(ru, 1, { letters: '№ 31 от 19.04.2024' }))).toEqual(['letterFirst'])
    expect(of(withRecommendation(kk, 1, { letters: '2024 жылғы 19 сәуірдегі № 31' }))).toEqual([
      'letterFirst',
    ])
    expect(of(withRecommendation(ru, 1, { letters: '№ 31 от 21.05.2024' }))).toEqual(['letterFirst'])
    expect(of(withRecommendation(ru, 1, { letters: '№ 31 от 12.06.2024' }))).toEqual([])
  })

  it('wants the final event last', () => {
    expect(of(dated(ru, 11, '10.09.2024'))).toEqual(['finalFirst'])
    expect(of(dated(ru, 11, 'август 2024 года'))).toEqual(['finalFirst'])
    expect(of(dated(kk, 11, '2024 жылғы 10 қыркүйек'))).toEqual(['finalFirst'])
    expect(of(dated(ru, 11, '05.10.2024'))).toEqual([])
  })
})

describe('date.same-day', () => {
  it('notes two villages on one day, and is no alarm', () => {
    const model = dated(ru, 6, '15.04.2024 – с. Бирлик\n07.05.2024 – с. Бирлик')
    expect(variantsOf(model, 'date.same-day')).toEqual(['twoPlaces'])
    expect(alarmsOf(model)).toEqual([])
    expect(variantsOf(dated(ru, 6, '15.04.2024 – с. Аксу\n07.05.2024 – с. Бирлик'), 'date.same-day')).toEqual(
      [],
    )
  })
})
