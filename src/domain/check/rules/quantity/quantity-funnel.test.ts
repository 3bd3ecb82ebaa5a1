import { describe, expect, it } from 'vitest'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withField } from '../../fixtures/spoil.ts'
import { quantityFunnel } from './quantity-funnel.ts'

const found = (text: string, lang: 'ru' | 'kk' = 'ru') =>
  quantityFunnel(withField(cleanReport(lang), 'goalFacts', text))

describe('quantity.funnel', () => {
  it('finds more who take part than were informed, once', () => {
    expect(
      found(
        'Проинформировано 400 домохозяйств.\nУчаствовали 450 домохозяйств.\nОплачивают услугу 100 домохозяйств.',
      ),
    ).toMatchObject([{ severity: 'error', figures: { wider: 400, narrower: 450, excess: 50 } }])
  })

  it('finds more who pay than take part, and more employed than trained', () => {
    expect(found('В сборе участвовали 100 домохозяйств.\n107 домохозяйств оплачивают вывоз.')).toHaveLength(1)
    expect(found('Обучено 20 волонтеров.\nТрудоустроено 25 волонтеров.')).toHaveLength(1)
  })

  it('reads Kazakh', () => {
    expect(found('100 отбасы хабардар болды.\nЖобаға 120 отбасы қатысты.', 'kk')).toMatchObject([
      { figures: { wider: 100, narrower: 120 } },
    ])
  })

  it.each([
    'Проинформировано 500 домохозяйств.\nУчаствовали 450 домохозяйств.',
    'Проинформировано 450 домохозяйств.\nУчаствовали 450 домохозяйств.',
    'Проинформировано более 400 домохозяйств.\nУчаствовали 450 домохозяйств.',
    'Проинформировано 400 домохозяйств.\nУчаствовали 450 школ.',
  ])('is silent about %s', (text) => expect(found(text)).toEqual([]))
})
