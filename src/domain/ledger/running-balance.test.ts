import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { balanceOn, firstShortfall, mostThatCanGo } from './running-balance.ts'

const move = (on: string, amount: number) => ({ on, amount })

describe('a running balance', () => {
  test('may come to nothing and not below it', () => {
    expect(firstShortfall([move('2023-06-01', 10), move('2023-06-02', -10)])).toBeNull()
    expect(firstShortfall([move('2023-06-01', 10), move('2023-06-02', -11)])).toEqual({
      on: '2023-06-02',
      missing: 1,
    })
    expect(firstShortfall([])).toBeNull()
  })

  test('takes what comes on a day before what goes on it, and no later day', () => {
    expect(firstShortfall([move('2023-06-02', -5), move('2023-06-02', 5)])).toBeNull()
    expect(firstShortfall([move('2023-06-02', -5), move('2023-06-03', 5)])).toEqual({
      on: '2023-06-02',
      missing: 5,
    })
  })

  test('lets go of an early day only what later days do not need', () => {
    const moves = [move('2023-06-01', 10), move('2023-06-10', -8), move('2023-06-20', 4)]
    expect(mostThatCanGo(moves, '2023-06-05')).toBe(2)
    expect(mostThatCanGo(moves, '2023-06-25')).toBe(6)
    expect(mostThatCanGo(moves, '2023-05-01')).toBe(0)
  })

  const moves = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -50, max: 80 }))
      .map(([days, amount]) => move(addDays('2023-06-01', days), amount)),
    { maxLength: 25 },
  )
  const days = fc.integer({ min: -2, max: 32 }).map((days) => addDays('2023-06-01', days))

  test('never falls short by what can go, and by one more does', () => {
    fc.assert(
      fc.property(moves, days, (all, day) => {
        fc.pre(firstShortfall(all) === null)
        const most = mostThatCanGo(all, day)
        expect(firstShortfall([...all, move(day, -most)])).toBeNull()
        expect(firstShortfall([...all, move(day, -most - 1)])).not.toBeNull()
      }),
    )
  })

  test('at the end is the sum of all moves, in whatever order they came', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const sum = all.reduce((total, { amount }) => total + amount, 0)
        expect(balanceOn(all.toReversed(), '2099-01-01')).toBe(sum)
      }),
    )
  })
})
