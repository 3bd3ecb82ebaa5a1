import { describe, expect, it } from 'vitest'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withActivity, withField } from '../../fixtures/spoil.ts'
import { quantityRate } from './quantity-rate.ts'

const ru = cleanReport('ru')
const ofText = (text: string): unknown[] =>
  quantityRate(withField(ru, 'goalFacts', text)).map(({ variant, figures }) => ({ variant, ...figures }))

describe('quantity.rate', () => {
  it('finds more monthly reports than months and villages give', () => {
    const reports = (count: string) => quantityRate(withActivity(ru, 5, { plan: count, fact: count }))
    expect(reports('14')).toMatchObject([
      { variant: 'monthly', figures: { claimed: 14, months: 5, villages: 2, computed: 10 } },
    ])
    expect(reports('10')).toEqual([])
    expect(reports('9')).toEqual([])
  })

  it('holds no plan of the whole project against the months of an interim report', () => {
    const interim = (fact: string) => ({
      ...withActivity(ru, 5, { plan: '14', fact }),
      kind: 'interim' as const,
    })
    expect(quantityRate(interim('10'))).toEqual([])
    expect(quantityRate(interim('11'))).toMatchObject([{ variant: 'monthly', figures: { claimed: 11 } }])
  })

  it('reads monthly reports in Kazakh', () => {
    const spoiled = withActivity(cleanReport('kk'), 5, { plan: '14', fact: '14' })
    expect(quantityRate(spoiled)).toMatchObject([
      { variant: 'monthly', figures: { claimed: 14, computed: 10 } },
    ])
  })

  it.each([
    ['60 домохозяйств – 1000 человек', 16.7],
    ['200 семей (150 человек)', 0.8],
    ['60 үй шаруашылығы – 1000 адам', 16.7],
  ])('finds impossible households: %s', (text, computed) => {
    expect(ofText(text)).toMatchObject([{ variant: 'household', computed }])
  })

  it.each([
    '60 домохозяйств – 240 человек',
    '60 домохозяйств – 720 человек',
    '60 домохозяйств, 1000 учащихся',
  ])('lets possible households be: %s', (text) => expect(ofText(text)).toEqual([]))

  it.each([
    ['На 4 участках по 2 контейнера – 4 контейнера', { each: 2, groups: 4, claimed: 4, computed: 8 }],
    [
      'По 3 семинара в каждом из 5 районов, всего 12 семинаров',
      { each: 3, groups: 5, claimed: 12, computed: 15 },
    ],
    [
      'Установлено 13 турников: по 2 турника в каждом из 5 дворов',
      { each: 2, groups: 5, claimed: 13, computed: 10 },
    ],
  ])('finds a total that is not its product: %s', (text, figures) => {
    expect(ofText(text)).toMatchObject([{ variant: 'each', ...figures }])
  })

  it.each([
    'На 4 участках по 2 контейнера – 8 контейнеров',
    'По два семинара в каждом центре',
    'Занятия шли по 2 часа, всего 40 занятий',
  ])('is silent where the product fits or is not told: %s', (text) => expect(ofText(text)).toEqual([]))

  it('counts villages of a row for «в каждом селе»', () => {
    const row = (total: number) =>
      quantityRate(
        withActivity(ru, 7, {
          activity: `Занятия для вожатых (по два в каждом селе, всего ${total} семинара)`,
        }),
      )
    expect(row(4)).toEqual([])
    expect(row(3)).toMatchObject([{ variant: 'each', figures: { claimed: 3, computed: 4 } }])
  })

  it.each([
    ['Обучено 40 человек, из них 25 женщин и 20 мужчин.', 45],
    ['Обучено 40 человек, из них 45 женщин.', 45],
    ['Занятиями довольны 53 из 48 семей.', 53],
  ])('finds parts above their whole: %s', (text, computed) => {
    expect(ofText(text)).toMatchObject([{ variant: 'parts', computed }])
  })

  it.each(['Обучено 40 человек, из них 25 женщин и 15 мужчин.', 'Занятиями довольны 41 из 48 семей.'])(
    'lets parts be: %s',
    (text) => expect(ofText(text)).toEqual([]),
  )
})
