import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageCategories, genderCategories, socialCategories } from '../../people/categories.ts'
import { kzGrantFinal2022 } from '../form/kz-grant-final-2022.ts'
import { linesText, type ReportModel } from '../model.ts'
import { buildReport } from './build-report.ts'
import { fixtureRecords } from './fixture-records.ts'
import { generatedRecords } from './generated-records.ts'

const built = (changes: Parameters<typeof fixtureRecords>[0]): ReportModel =>
  buildReport(fixtureRecords(changes), { kind: 'final', lang: 'ru', form: kzGrantFinal2022 })
const number = (text: string): number => Number(text.replaceAll('\u00a0', '').replace(',', '.'))

/** Splits a total into parts whose sum never exceeds it. */
const partsOf = (total: number, keys: readonly string[]) =>
  fc.array(fc.nat(100), { minLength: keys.length, maxLength: keys.length }).map((weights) => {
    let left = total
    return Object.fromEntries(
      keys.map((key, i) => {
        const part = Math.min(left, Math.floor((total * (weights[i] ?? 0)) / 200))
        left -= part
        return [key, part]
      }),
    )
  })
const group = fc.nat(5000).chain((total) =>
  fc.record({
    total: fc.constant(total),
    gender: partsOf(total, genderCategories),
    social: partsOf(total, socialCategories),
    age: partsOf(total, ageCategories),
  }),
)

describe('totals for any records', () => {
  it('the three tables, their parts and the direct beneficiaries are one number', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
        const [pattern] = fixtureRecords().participantGroups
        if (!pattern) throw new Error('the fixture has a group')
        const participantGroups = groups.map(({ total, gender, social, age }, i) => ({
          ...pattern,
          id: `g${i}`,
          total,
          breakdown: { gender, social, age },
        }))
        const model = built({ participantGroups })
        const direct = number(linesText(model.effects?.[0]?.cells.fact))
        for (const cells of Object.values(model.statistics)) {
          const [total, ...parts] = cells.map((cell) => number(linesText(cell.value)))
          expect(total).toBe(direct)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(direct)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the unknown remainder and the youngest children have a column only where there are any', () => {
    const keys = (model: ReportModel) => model.statistics.age?.map((cell) => cell.key)
    expect(keys(built({}))).not.toContain('unknown')
    expect(keys(built({}))).not.toContain('age0to12')
    const [pattern] = fixtureRecords().participantGroups
    if (!pattern) throw new Error('the fixture has a group')
    const young = built({ participantGroups: [{ ...pattern, breakdown: { age: { age0to12: 4 } } }] })
    expect(keys(young)).toEqual(expect.arrayContaining(['age0to12', 'unknown']))
  })

  it('money is exact to the tiyn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 11n }), { minLength: 1, maxLength: 20 }),
        (amounts) => {
          const [pattern] = fixtureRecords().expenses
          if (!pattern) throw new Error('the fixture has an expense')
          const model = built({ expenses: amounts.map((amount, i) => ({ ...pattern, id: `x${i}`, amount })) })
          expect(model.figures['effect:payroll']?.value).toBe(
            String(amounts.reduce((sum, one) => sum + one, 0n)),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a large project', () => {
  it('has a line of plan and of fact for each indicator', () => {
    const model = buildReport(generatedRecords({ events: 500, indicators: 40 }), {
      kind: 'final',
      lang: 'kk',
      form: kzGrantFinal2022,
    })
    for (const { cells } of model.activities ?? []) {
      expect(cells.plan).toHaveLength(cells.indicators?.length ?? -1)
      expect(cells.fact).toHaveLength(cells.indicators?.length ?? -1)
    }
  })

  it('lists at most two hundred records behind a figure and still counts all', () => {
    const model = buildReport(generatedRecords({ events: 1000, indicators: 4 }), {
      kind: 'final',
      lang: 'ru',
      form: kzGrantFinal2022,
    })
    const figure = model.figures['fact:9.1.a']
    expect(figure?.records.length).toBeLessThanOrEqual(200)
    expect(model.figures['count:events']?.recordCount).toBe(989)
  })
})
