import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageCategories, genderCategories, socialCategories } from './categories.ts'
import { statisticsOf } from './participant-statistics.ts'

test('groups are added up, and whom nobody noted is told', () => {
  const { total, tables } = statisticsOf([
    { total: 120, breakdown: { gender: { male: 60, female: 58 } } },
    { total: 10, breakdown: {} },
  ])
  expect(total).toBe(130)
  expect(tables.find(({ dimension }) => dimension === 'gender')).toEqual({
    dimension: 'gender',
    counts: [
      { category: 'male', count: 60 },
      { category: 'female', count: 58 },
    ],
    unknown: 12,
  })
  expect(tables.find(({ dimension }) => dimension === 'age')?.unknown).toBe(130)
})

test('no groups are nobody, not unknown people', () => {
  expect(statisticsOf([])).toMatchObject({
    total: 0,
    tables: [{ unknown: 0 }, { unknown: 0 }, { unknown: 0 }],
  })
})

test('in every breakdown the categories and the unknown give the total', () => {
  const counts = (categories: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...categories), fc.integer({ min: 0, max: 50 }))
  const group = fc
    .record({
      gender: counts(genderCategories),
      social: counts(socialCategories),
      age: counts(ageCategories),
      more: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ more, ...breakdown }) => {
      const sums = Object.values(breakdown).map((parts) => Object.values(parts).reduce((a, b) => a + b, 0))
      return { total: Math.max(...sums) + more, breakdown }
    })
  fc.assert(
    fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
      const { total, tables } = statisticsOf(groups)
      for (const { counts: parts, unknown } of tables) {
        expect(parts.reduce((sum, { count }) => sum + count, unknown)).toBe(total)
      }
    }),
  )
})
