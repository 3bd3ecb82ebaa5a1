import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlan, formatPlanValue, parsePlanValue, planWithUnit, type PlanValue } from './plan-value.ts'

describe('a plan as reports write it', () => {
  it.each<[string, PlanValue | null]>([
    ['60', { kind: 'exact', value: 60 }],
    ['0', { kind: 'exact', value: 0 }],
    ['14 отчетов', { kind: 'exact', value: 14 }],
    ['4 (четыре) встречи', { kind: 'exact', value: 4 }],
    ['Не менее 60 человек', { kind: 'atLeast', value: 60 }],
    ['кемінде 60', { kind: 'atLeast', value: 60 }],
    ['60-тан кем емес', { kind: 'atLeast', value: 60 }],
    ['60 адамнан кем емес', { kind: 'atLeast', value: 60 }],
    ['не более 5', { kind: 'atMost', value: 5 }],
    ['до 15 человек', { kind: 'atMost', value: 15 }],
    ['более 15 постов', { kind: 'atLeast', value: 16 }],
    ['25-30 тренингов', { kind: 'range', from: 25, to: 30 }],
    ['от 7 до 15 человек', { kind: 'range', from: 7, to: 15 }],
    ['1 000 домохозяйств', { kind: 'exact', value: 1000 }],
    ['2,5', { kind: 'exact', value: 2.5 }],
    ['да', { kind: 'yesNo', value: true }],
    ['Жоқ', { kind: 'yesNo', value: false }],
    ['около 25 тыс', null],
    ['14 отчетов 10 отзывов 60 анкет', null],
    ['1 брифинг 25 участников', null],
    ['', null],
    ['-', null],
    ['по графику', null],
  ])('%s', (text, plan) => expect(parsePlanValue(text)).toEqual(plan))
})

const plans: fc.Arbitrary<PlanValue> = fc.oneof(
  fc.record({ kind: fc.constantFrom('exact', 'atLeast', 'atMost'), value: fc.nat(2_000_000) }),
  fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 9999 })).map(([from, more]) => ({
    kind: 'range' as const,
    from,
    to: from + more,
  })),
  fc.record({ kind: fc.constant('yesNo' as const), value: fc.boolean() }),
)

describe('a plan for people', () => {
  it('names its bound in each language', () => {
    const plan: PlanValue = { kind: 'atLeast', value: 60 }
    expect(formatPlanValue(plan, 'человек', 'ru')).toBe('не менее 60 человек')
    expect(formatPlanValue(plan, 'адам', 'kk')).toBe('кемінде 60 адам')
    expect(formatPlanValue(plan, 'people', 'en')).toBe('at least 60 people')
    expect(formatPlanValue({ kind: 'atMost', value: 5 }, '', 'ru')).toBe('не более 5')
    expect(formatPlanValue({ kind: 'range', from: 25, to: 30 }, '', 'kk')).toBe('25–30')
    expect(formatPlanValue({ kind: 'exact', value: 2500.5 }, '', 'ru')).toBe('2\u00a0500,5')
    expect(formatPlanValue({ kind: 'yesNo', value: false }, '', 'kk')).toBe('жоқ')
  })

  it('is read back', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('ru' as const, 'kk' as const), (plan, lang) => {
        expect(parsePlanValue(formatPlanValue(plan, lang === 'ru' ? 'человек' : 'адам', lang))).toEqual(plan)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a fact against its plan', () => {
  it.each<[PlanValue, number | boolean | null, string]>([
    [{ kind: 'exact', value: 60 }, 59, 'below'],
    [{ kind: 'exact', value: 60 }, 60, 'met'],
    [{ kind: 'exact', value: 60 }, 61, 'above'],
    [{ kind: 'exact', value: 60 }, null, 'missing'],
    [{ kind: 'exact', value: 60 }, 0, 'below'],
    [{ kind: 'exact', value: 0 }, 0, 'met'],
    [{ kind: 'exact', value: 60 }, NaN, 'missing'],
    [{ kind: 'exact', value: 60 }, true, 'missing'],
    [{ kind: 'atLeast', value: 60 }, 59, 'below'],
    [{ kind: 'atLeast', value: 60 }, 60, 'met'],
    [{ kind: 'atLeast', value: 60 }, 600, 'met'],
    [{ kind: 'atMost', value: 5 }, 5, 'met'],
    [{ kind: 'atMost', value: 5 }, 6, 'above'],
    [{ kind: 'range', from: 25, to: 30 }, 24, 'below'],
    [{ kind: 'range', from: 25, to: 30 }, 25, 'met'],
    [{ kind: 'range', from: 25, to: 30 }, 30, 'met'],
    [{ kind: 'range', from: 25, to: 30 }, 31, 'above'],
    [{ kind: 'yesNo', value: true }, true, 'met'],
    [{ kind: 'yesNo', value: true }, false, 'below'],
    [{ kind: 'yesNo', value: false }, true, 'above'],
    [{ kind: 'yesNo', value: true }, 1, 'missing'],
  ])('%j, %s: %s', (plan, fact, result) => expect(comparePlan(plan, fact)).toBe(result))
})

describe('a plan on a screen', () => {
  const plan: PlanValue = { kind: 'atLeast', value: 25 }
  it('has its unit in the language of its words', () => {
    expect(planWithUnit(plan, { ru: 'встреч', kk: 'кездесу' }, 'ru')).toBe('не менее 25 встреч')
    expect(planWithUnit(plan, { ru: 'встреч', kk: 'кездесу' }, 'kk')).toBe('кемінде 25 кездесу')
    expect(planWithUnit(plan, { ru: 'встреч', kk: 'кездесу' }, 'en')).toBe('не менее 25 встреч')
  })
  it('has none where that language has none', () => {
    expect(planWithUnit(plan, { kk: 'ұсыным' }, 'ru')).toBe('не менее 25')
    expect(planWithUnit(plan, null, 'kk')).toBe('кемінде 25')
  })
})
