import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { takenOver } from './merge.ts'
import { residentsOn } from './residents.ts'

const bare = { since: '2023-04-01', leftOn: null, counts: [], pauses: [], memberships: [] }
const count = (from: string, residents: number) => ({ id: from, from, residents })
const second = {
  ...bare,
  since: '2023-03-01',
  counts: [count('2023-03-01', 4), count('2023-03-20', 5), count('2023-05-01', 6)],
  pauses: [{ id: 'a', from: '2023-03-25', to: '2023-04-05', cause: 'қыстау' }],
  memberships: [{ id: 'm', groupId: 'g', from: '2023-03-01', to: null }],
}

test('a household that has nothing takes everything over, from its own first day on', () => {
  expect(takenOver(bare, second)).toMatchObject({
    counts: [
      { from: '2023-04-01', residents: 5 },
      { from: '2023-05-01', residents: 6 },
    ],
    pauses: [{ from: '2023-04-01', to: '2023-04-05', cause: 'қыстау' }],
    memberships: [{ groupId: 'g', from: '2023-04-01', to: null }],
  })
})

test('what it has itself stays alone, and nothing is taken beyond its last day', () => {
  const own = { ...bare, counts: [count('2023-06-01', 2)] }
  expect(takenOver(own, second).counts).toEqual([])
  const left = { ...bare, leftOn: '2023-04-30' }
  expect(takenOver(left, second)).toMatchObject({
    counts: [{ from: '2023-04-01', residents: 5 }],
    memberships: [{ from: '2023-04-01', to: '2023-04-30' }],
  })
  expect(takenOver({ ...bare, since: '2023-04-06' }, second).pauses).toEqual([])
})

test('on each day of its own it has as many residents as the second record had', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2023-01-01', days))
  const counts = fc.uniqueArray(fc.record({ from: day, residents: fc.nat(20) }), {
    selector: ({ from }) => from,
  })
  fc.assert(
    fc.property(counts, day, day, (found, since, asked) => {
      const other = {
        ...bare,
        since: '2022-01-01',
        counts: found.map((each) => ({ id: each.from, ...each })),
      }
      const kept = { ...bare, since }
      const taken = takenOver(kept, other).counts.map((each) => ({ id: each.from, ...each }))
      if (asked >= since)
        expect(residentsOn({ ...kept, counts: taken }, asked)).toBe(residentsOn(other, asked))
    }),
  )
})
