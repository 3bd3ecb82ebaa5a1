import { describe, expect, it } from 'vitest'
import { plainLines, type ReportModel } from '../../../report/model.ts'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withActivity, withEffect, withField, withStatistic } from '../../fixtures/spoil.ts'
import { alarmsOf, variantsOf } from '../../fixtures/variants.ts'
import { readParticipants } from '../../reading/participants.ts'

const ru = cleanReport('ru')
const kk = cleanReport('kk', 'worded')

describe('people.not-a-count', () => {
  it('finds what is no whole number of people', () => {
    for (const people of [
      '29% населения',
      '4 контейнера',
      'Охват около 25 тыс населения',
      '60-70 человек',
      'около 60',
      'более 100 человек',
      'жители села',
      '12 домохозяйств',
      'ауыл тұрғындары',
      '60-қа жуық адам',
      '12,5',
    ])
      expect([people, variantsOf(withActivity(ru, 2, { people }), 'people.not-a-count')]).toEqual([
        people,
        ['other'],
      ])
  })

  it('accepts numbers of people as people write them', () => {
    const accepted: [string, number][] = [
      ['60', 60],
      ['60 чел.', 60],
      ['1 250 человек', 1250],
      ['60 адам', 60],
      ['620 учащихся и учителей', 620],
      ['Аксу – 30\nБирлик – 34', 64],
      ['60 (из них 20 детей)', 60],
      ['60, в том числе 20 детей', 60],
      ['Всего 64: Аксу 30, Бирлик 34', 64],
      ['30 женщин, 34 мужчины', 64],
    ]
    for (const [people, total] of accepted)
      expect([people, readParticipants(plainLines(people))]).toEqual([
        people,
        { kind: 'count', people: total },
      ])
    for (const people of ['-', '—', 'нет', '', 'не менее 60 человек', 'кемінде 60 адам'])
      expect([people, variantsOf(withActivity(ru, 2, { people }), 'people.not-a-count')]).toEqual([
        people,
        [],
      ])
  })
})

describe('people.totals and people.sum', () => {
  it('hold the totals against each other and the direct beneficiaries', () => {
    expect(
      variantsOf(withEffect(ru, 'directBeneficiaries', { fact: '1100', plan: '1100' }), 'people.totals'),
    ).toEqual(['differ'])
    expect(
      alarmsOf(withStatistic(withStatistic(ru, 'gender', 'total', '990'), 'gender', 'male', '420')),
    ).toEqual(['people.totals'])
    const twoTables: ReportModel = {
      ...ru,
      statistics: { gender: ru.statistics.gender ?? [], age: ru.statistics.age ?? [] },
    }
    expect(variantsOf(withStatistic(twoTables, 'age', 'total', '900'), 'people.totals')).toEqual([
      'someDiffer',
    ])
  })

  it('add the parts up, a dash being nobody', () => {
    expect(variantsOf(withStatistic(ru, 'social', 'older', '109'), 'people.sum')).toEqual(['socialLess'])
    expect(variantsOf(withStatistic(kk, 'gender', 'male', '431'), 'people.sum')).toEqual(['genderMore'])
    const noOthers = withStatistic(withStatistic(ru, 'social', 'other', '-'), 'social', 'business', '52')
    expect(variantsOf(noOthers, 'people.sum')).toEqual([])
    expect(variantsOf(withStatistic(ru, 'age', 'age59plus', 'много'), 'people.sum')).toEqual([])
  })

  it('take an unknown remainder for a part', () => {
    const unknown = { key: 'unknown' as const, heading: 'Не указано', value: plainLines('20') }
    const gender = withStatistic(ru, 'gender', 'male', '410').statistics.gender ?? []
    const model: ReportModel = { ...ru, statistics: { ...ru.statistics, gender: [...gender, unknown] } }
    expect(variantsOf(model, 'people.sum')).toEqual([])
  })
})

describe('people.age', () => {
  const moved = (model: ReportModel, from: string, to: string) =>
    withStatistic(withStatistic(model, 'age', 'age13to16', from), 'age', 'age33to45', to)
  it('compares children and youth with the brackets', () => {
    expect(variantsOf(moved(ru, '300', '260'), 'people.age')).toEqual(['children'])
    expect(variantsOf(moved(kk, '430', '130'), 'people.age')).toEqual([])
    expect(variantsOf(moved(ru, '429', '131'), 'people.age')).toEqual(['children'])
  })

  it('compares the elder with the two brackets they can be in', () => {
    const older = withStatistic(withStatistic(ru, 'social', 'older', '161'), 'social', 'publicSector', '45')
    expect(variantsOf(older, 'people.age')).toEqual(['older'])
    const border = withStatistic(withStatistic(ru, 'social', 'older', '160'), 'social', 'publicSector', '46')
    expect(variantsOf(border, 'people.age')).toEqual([])
  })
})

describe('people.derivable', () => {
  const thousands = (model: ReportModel) =>
    withActivity(withActivity(model, 8, { people: '20' }), 2, { people: '84' })
  it('asks where the rest comes from', () => {
    expect(variantsOf(thousands(ru), 'people.derivable')).toEqual(['exceeds'])
    expect(variantsOf(thousands(kk), 'people.derivable')).toEqual(['exceeds'])
    expect(variantsOf(ru, 'people.derivable')).toEqual([])
  })

  it('accepts a bridge, and a column that holds only a bound', () => {
    const bridge = 'Прямыми бенефициарами стали также 600 жителей домов, где разъясняли правила.'
    expect(variantsOf(withField(thousands(ru), 'socialEffect', bridge), 'people.derivable')).toEqual([])
    expect(variantsOf(withActivity(thousands(ru), 1, { people: 'не менее 60' }), 'people.derivable')).toEqual(
      [],
    )
  })
})
