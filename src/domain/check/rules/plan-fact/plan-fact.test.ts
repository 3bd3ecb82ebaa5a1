import { describe, expect, it } from 'vitest'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withActivity, withEffect, withField } from '../../fixtures/spoil.ts'
import { alarmsOf, variantsOf } from '../../fixtures/variants.ts'

const ru = cleanReport('ru')
const kk = cleanReport('kk', 'worded')

describe('plan-fact.missing', () => {
  const of = (cells: Parameters<typeof withActivity>[2], row = 4) =>
    variantsOf(withActivity(ru, row, cells), 'plan-fact.missing')
  it('wants both sides of every row', () => {
    expect(of({ plan: '', fact: '' })).toEqual(['row'])
    expect(of({ plan: '' })).toEqual(['plan'])
    expect(of({ fact: '' })).toEqual(['fact'])
    expect(of({ fact: '3\n-\n6' })).toEqual(['fact'])
    expect(of({ plan: '—\n120\n6' })).toEqual(['plan'])
    expect(of({ plan: 'да', fact: 'да' })).toEqual([])
  })

  it('says a row that lacks its fact once', () => {
    expect(alarmsOf(withActivity(ru, 4, { fact: '' }))).toEqual(['plan-fact.missing'])
    expect(alarmsOf(withActivity(kk, 4, { plan: '', fact: '' }))).toEqual(['plan-fact.missing'])
  })

  it('looks into table B, where a dash on both sides says none', () => {
    expect(variantsOf(withEffect(ru, 'ngos', { fact: '' }), 'plan-fact.missing')).toEqual(['fact'])
    expect(variantsOf(withEffect(ru, 'specialists', { plan: '-' }), 'plan-fact.missing')).toEqual(['plan'])
    expect(variantsOf(withEffect(ru, 'specialists', { plan: '-', fact: '-' }), 'plan-fact.missing')).toEqual(
      [],
    )
    expect(variantsOf(withEffect(ru, 'specialists', { plan: '0', fact: '0' }), 'plan-fact.missing')).toEqual(
      [],
    )
  })
})

describe('plan-fact.deviation', () => {
  it('holds «нет» against what differs, once', () => {
    for (const said of [
      'нет',
      'Нет.',
      '-',
      'отсутствуют',
      'Отклонений нет.',
      'Отклонения от плана отсутствуют',
      'жоқ',
      'Ауытқулар жоқ.',
      '',
    ])
      expect(variantsOf(withField(ru, 'deviations', said), 'plan-fact.deviation')).toEqual([
        said === '' ? 'empty' : 'saidNone',
      ])
    const below = withEffect(withField(kk, 'deviations', 'Ауытқулар болған жоқ'), 'staff', { fact: '2' })
    expect(variantsOf(below, 'plan-fact.deviation')).toEqual(['saidNone'])
  })

  it('knows a kept bound', () => {
    const exact = withEffect(withEffect(ru, 'indirectBeneficiaries', { fact: '15 000' }), 'purchases', {
      fact: '3478800',
    })
    const asPlanned = withField(withActivity(exact, 12, { fact: '24' }), 'deviations', 'Отклонений нет')
    expect(variantsOf(asPlanned, 'plan-fact.deviation')).toEqual([])
    const bounds: [plan: string, fact: string][] = [
      ['не менее 60', '60'],
      ['не менее 60 человек', '75 человек'],
      ['60 и более', '61'],
      ['60+', '61'],
      ['60-80', '80'],
      ['от 60 до 80', '60'],
      ['кемінде 60 адам', '64 адам'],
      ['60 адамнан кем емес', '64 адам'],
      ['да', 'да'],
      ['иә', 'орындалды'],
      ['2 центра', '2'],
      ['100%', '100 %'],
      ['1 000', '1000'],
    ]
    for (const [plan, fact] of bounds)
      expect([
        plan,
        variantsOf(
          withActivity(asPlanned, 3, { plan, fact, indicators: 'Показатель' }),
          'plan-fact.deviation',
        ),
      ]).toEqual([plan, []])
    const broken: [plan: string, fact: string][] = [
      ['не менее 60', '59'],
      ['60-80', '81'],
      ['не более 10', '11'],
      ['100%', '90%'],
      ['да', 'нет'],
      ['8 контейнеров', '7 контейнеров'],
      ['60 адамнан кем емес', '58 адам'],
    ]
    for (const [plan, fact] of broken)
      expect([
        plan,
        variantsOf(
          withActivity(asPlanned, 3, { plan, fact, indicators: 'Показатель' }),
          'plan-fact.deviation',
        ),
      ]).toEqual([plan, ['saidNone']])
  })
})

describe('plan-fact.below', () => {
  const short = withActivity(ru, 3, { fact: '7' })
  it('wants a reason for what was not reached', () => {
    expect(variantsOf(short, 'plan-fact.below')).toEqual(['unexplained'])
    expect(variantsOf(withField(short, 'deviations', 'нет'), 'plan-fact.below')).toEqual(['unexplained'])
    expect(variantsOf(ru, 'plan-fact.below')).toEqual([])
    expect(
      variantsOf(withActivity(kk, 2, { fact: '4 жиын\n150 қатысушы\n12 ұсыным' }), 'plan-fact.below'),
    ).toEqual(['unexplained'])
  })

  it('is not put off by what went better or by savings', () => {
    const more = 'Участников пришло больше, экономия возвращена.'
    expect(variantsOf(withField(short, 'deviations', more), 'plan-fact.below')).toEqual(['unexplained'])
  })

  it('accepts a reason that names the thing, a general one, and one in the row', () => {
    const told = 'Вместо 8 контейнеров установлено 7: один поврежден при перевозке. Экономия возвращена.'
    expect(variantsOf(withField(short, 'deviations', told), 'plan-fact.below')).toEqual([])
    const general = 'Отклонения вызваны паводком и переносом сроков, экономия возвращена.'
    expect(variantsOf(withField(short, 'deviations', general), 'plan-fact.below')).toEqual([])
    const inRow = withActivity(short, 3, {
      result: 'Один контейнер не поставлен в связи с задержкой поставки.',
    })
    expect(variantsOf(inRow, 'plan-fact.below')).toEqual([])
  })
})

describe('plan-fact.unmatched', () => {
  const of = (indicators: string, plan: string, fact = plan) =>
    variantsOf(withActivity(ru, 4, { indicators, plan, fact }), 'plan-fact.unmatched')
  it('counts lines and finds figures', () => {
    expect(of('Сходы\nУчастники', '6\n60', '6')).toEqual(['lines'])
    expect(of('Не менее 15 НПО\nНе менее 10 представителей СМИ', '1 брифинг\n25 участников')).toEqual([
      'noFigure',
    ])
    expect(of('Графики вывоза – 2 графика\nОтчеты – 14 отчетов', '14 отчетов')).toEqual(['noFigure'])
    expect(of('Субботники\nУчастники\nСвалки', '3\n120')).toEqual(['fewerFigures'])
  })

  it('is silent on what only looks so', () => {
    expect(of('Не менее 60 участников на 4 сходах', 'не менее 60', '64')).toEqual([])
    expect(of('Количество участников 4 сходов', '160', '184')).toEqual([])
    expect(of('Субботники\nс участием жителей', '3')).toEqual([])
    expect(of('Договор подписан', 'да', 'иә')).toEqual([])
    expect(of('Субботники – 3\nСвалки – 6', '3; 6')).toEqual([])
    expect(of('6 сходов, 60 участников', '6 сходов, 60 участников')).toEqual([])
    expect(of('Проведение презентаций', 'Проведение презентаций\n40')).toEqual([])
    expect(of('Буклеты для 5-11 классов', '300 шт')).toEqual([])
  })
})

describe('plan-fact.all-equal', () => {
  it('notes ten exact pairs and more', () => {
    const equal = [
      '2\n60',
      '4\n160\n12',
      '8',
      '3\n120\n6',
      '10',
      '2',
      '2\n30',
      '40\n600',
      '2',
      '1\n2',
      '1\n50',
      '24',
      '2\n1',
    ]
    const all = equal.reduce(
      (model, cell, index) => withActivity(model, index + 1, { plan: cell, fact: cell }),
      ru,
    )
    expect(variantsOf(all, 'plan-fact.all-equal')).toEqual(['equal'])
    expect(variantsOf(withActivity(all, 1, { fact: '2\n61' }), 'plan-fact.all-equal')).toEqual([])
    expect(
      variantsOf({ ...all, activities: (all.activities ?? []).slice(0, 4) }, 'plan-fact.all-equal'),
    ).toEqual([])
  })
})
