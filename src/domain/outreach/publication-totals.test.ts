import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicationTotal, totalsBy } from './publication-totals.ts'

const reach = fc.option(fc.nat(1_000_000), { nil: null })
const publication = fc.record({ kind: fc.constantFrom('post', 'article', 'video'), reach })

describe('totals of publications', () => {
  it('leave an unknown reach unknown', () => {
    expect(publicationTotal('all', [])).toEqual({ key: 'all', count: 0, reach: null, unknown: 0 })
    expect(publicationTotal('all', [{ reach: null }])).toEqual({
      key: 'all',
      count: 1,
      reach: null,
      unknown: 1,
    })
    expect(publicationTotal('all', [{ reach: 0 }, { reach: null }])).toMatchObject({ reach: 0, unknown: 1 })
  })
  it('count each publication in exactly one group, the most frequent first', () => {
    fc.assert(
      fc.property(fc.array(publication), (all) => {
        const totals = totalsBy(all, ({ kind }) => kind)
        const whole = publicationTotal('all', all)
        const sum = (of: (each: (typeof totals)[number]) => number): number =>
          totals.reduce((total, each) => total + of(each), 0)
        expect(sum(({ count }) => count)).toBe(whole.count)
        expect(sum(({ unknown }) => unknown)).toBe(whole.unknown)
        expect(sum((each) => each.reach ?? 0)).toBe(whole.reach ?? 0)
        expect(totals.map(({ count }) => count)).toEqual(
          totals.map(({ count }) => count).toSorted((a, b) => b - a),
        )
      }),
    )
  })
})
