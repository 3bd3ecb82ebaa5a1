import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { attendance, exceededDimension } from './attendance-input.ts'

test('parts may be fewer than the total, equal to it, never more, each dimension by itself', () => {
  const parts = { gender: { male: 3, female: 2 }, age: { age23to27: 5 } }
  expect(exceededDimension(6, parts)).toBeNull()
  expect(exceededDimension(5, parts)).toBeNull()
  expect(exceededDimension(4, { ...parts, gender: { male: 1 } })).toBe('age')
  expect(exceededDimension(0, {})).toBeNull()
})

test('what is accepted never says more parts than people', () => {
  const count = fc.nat(50)
  const breakdown = fc.record(
    {
      gender: fc.record({ male: count, female: count }, { requiredKeys: [] }),
      social: fc.record({ youth: count, older: count, other: count }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.nat(80), breakdown, (total, parts) => {
      const isAccepted = v.safeParse(attendance, { kind: 'breakdown', total, breakdown: parts }).success
      const sums = Object.values(parts).map((counts) =>
        Object.values(counts).reduce((sum, part) => sum + part, 0),
      )
      expect(isAccepted).toBe(sums.every((sum) => sum <= total))
    }),
  )
})

test('a sheet has no total that could disagree with its length', () => {
  expect(v.safeParse(attendance, { kind: 'sheet', people: [], total: 5 }).success).toBe(false)
})
