import { describe, expect, it } from 'vitest'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withActivity, withField, withRecommendation } from '../../fixtures/spoil.ts'
import { distinctCount, listedItems } from './listed-items.ts'
import { recommendationCount } from './recommendation-count.ts'
import { recommendationLetter } from './recommendation-letter.ts'

const ru = cleanReport('ru')

describe('recommendation.count', () => {
  it('holds text and table A against the list', () => {
    expect(recommendationCount(withField(ru, 'goalFacts', 'Направлено 25 рекомендаций.'))).toMatchObject([
      { severity: 'error', variant: 'listed', figures: { claimed: '25', listed: 12 } },
    ])
    expect(recommendationCount(withActivity(ru, 2, { fact: '4\n184\n15' }))).toMatchObject([
      { figures: { claimed: '15' } },
    ])
    const shorter = withRecommendation(ru, 3, { items: '10. Поддержать пункт.' })
    expect(recommendationCount(shorter)).toMatchObject([{ figures: { claimed: '12', listed: 10 } }])
  })

  it('counts the Kazakh and the Russian text of one recommendation once', () => {
    const both = withRecommendation(ru, 1, {
      items:
        '1. Экобокстарды мектептерге орнату.\n2. Полигон инфрақұрылымын дамыту.\n' +
        '1. Установить экобоксы в школах.\n2. Развивать инфраструктуру полигона.',
    })
    const items = listedItems({ ...both, recommendations: both.recommendations?.slice(0, 1) ?? null })
    expect(items.map(({ lang }) => lang)).toEqual(['kk', 'kk', 'ru', 'ru'])
    expect(distinctCount(items)).toBe(2)
    expect(distinctCount(items.slice(0, 3))).toBe(2)
  })

  it.each(['Более 10 рекомендаций направлено.', 'Из них принято 4 рекомендации.', 'Учтено 3 рекомендации.'])(
    'is silent about %s',
    (text) => expect(recommendationCount(withField(ru, 'goalFacts', text))).toEqual([]),
  )
})

describe('recommendation.letter', () => {
  const letters = (text: string, bodies?: string) =>
    recommendationLetter(
      withRecommendation(ru, 1, { letters: text, ...(bodies === undefined ? {} : { bodies }) }),
    )

  it.each([
    ['', 'none'],
    ['направлено', 'none'],
    ['от 20.08.2024', 'numberless'],
    ['№ 31', 'undated'],
  ])('finds a letter without its number or date: «%s»', (text, variant) => {
    expect(letters(text)).toMatchObject([{ severity: 'error', variant }])
  })

  it.each([
    '№31 от 20.08.2024',
    'исх. № 12-3 от 20 августа 2024 г.',
    'шығ. № 5, 2024 жылғы 20 тамыз',
    '2024 жылғы 20 тамыздағы № 31',
    'Исх.№ 01-15/45 20.08.2024',
    '№ 31\nот 20.08.2024',
  ])('reads a letter: %s', (text) => expect(letters(text)).toEqual([]))

  const two = 'Аким города\nДепартамент экологии'

  it('finds the addressee that no letter names', () => {
    expect(letters('20.08.2024 № 24 Акиму города', two)).toMatchObject([
      { variant: 'body', figures: { body: 'Департамент экологии' } },
    ])
    const both = '20.08.2024 № 24 Акиму города\n21.08.2024 № 25 в департамент экологии'
    expect(letters(both, two)).toEqual([])
  })

  it('counts letters that name nobody, and only notes that one circular letter may be', () => {
    const three = `${two}\nУправление образования`
    expect(letters('№ 1 от 20.08.2024\n№ 2 от 20.08.2024', three)).toMatchObject([
      { variant: 'fewer', figures: { bodies: 3, letters: 2 } },
    ])
    expect(letters('№ 1 от 20.08.2024', three)).toMatchObject([{ severity: 'note', variant: 'fewer' }])
  })

  it('finds a letter to a body that is no addressee', () => {
    expect(letters('№ 31 от 20.08.2024 в Министерство культуры')).toMatchObject([{ variant: 'stranger' }])
  })
})
