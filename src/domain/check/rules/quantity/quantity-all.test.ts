import { describe, expect, it } from 'vitest'
import type { ReportModel } from '../../../report/model.ts'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withField } from '../../fixtures/spoil.ts'
import { quantityAll } from './quantity-all.ts'

const told = (lang: 'ru' | 'kk', one: string, other: string): ReportModel =>
  withField(withField(cleanReport(lang), 'about', one), 'socialEffect', other)

describe('quantity.all', () => {
  it('finds «все» where more were found than done', () => {
    const found = quantityAll(
      told(
        'ru',
        'На момент начала проекта насчитывалось 14 свалок. Очищено 12 свалок.',
        'Все стихийные свалки были убраны.',
      ),
    )
    expect(found).toMatchObject([{ severity: 'error', variant: 'counted', figures: { found: 14, done: 12 } }])
    expect(found[0]?.places.length).toBeGreaterThanOrEqual(3)
  })

  it('finds «все» where the same is said to remain', () => {
    expect(
      quantityAll(told('ru', 'Проблема свалок по-прежнему актуальна.', 'Все свалки убраны.')),
    ).toMatchObject([{ variant: 'remain' }])
    expect(
      quantityAll(told('ru', 'Не удалось отремонтировать кровлю двух домов.', 'Все дома отремонтированы.')),
    ).toMatchObject([{ variant: 'remain' }])
  })

  it('reads Kazakh', () => {
    const found = quantityAll(
      told('kk', 'Қоқыс үйінділері мәселесі әлі де өзекті.', 'Барлық үйінділер тазаланды.'),
    )
    expect(found).toMatchObject([{ variant: 'remain' }])
  })

  it.each([
    ['as many done as found', 'Выявлено 12 свалок. Очищено 12 свалок.', 'Все свалки убраны.'],
    ['not all', 'Проблема свалок актуальна.', 'Убраны не все свалки.'],
    ['another thing', 'Проблема дорог остается актуальной.', 'Все свалки убраны.'],
    ['the time before', 'До начала проекта проблема свалок оставалась нерешенной.', 'Все свалки убраны.'],
    ['nothing done', 'Проблема свалок актуальна.', 'Все жители знают о сходах.'],
  ])('is silent about %s', (_, one, other) => {
    expect(quantityAll(told('ru', one, other))).toEqual([])
  })
})
