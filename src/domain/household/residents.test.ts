import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../calendar/day.ts'
import { householdState, householdTotals, pauseDays, pauseOn, personDays, residentsOn } from './residents.ts'

const count = (from: string, residents: number) => ({ id: from, from, residents })
const pause = (from: string, to: string | null) => ({ id: from, from, to, cause: 'на жайляу' })
const home = {
  since: '2023-04-01',
  leftOn: null,
  counts: [count('2023-04-01', 5), count('2023-06-16', 6)],
  pauses: [pause('2023-06-10', '2023-06-12')],
}
const june = { from: '2023-06-01', to: '2023-06-30' }

describe('the residents of a household', () => {
  test('are those of the last count until that day, on the day itself too', () => {
    expect(residentsOn(home, '2023-06-15')).toBe(5)
    expect(residentsOn(home, '2023-06-16')).toBe(6)
    expect(residentsOn(home, '2099-01-01')).toBe(6)
  })

  test('are nobody before it is there and after it left', () => {
    expect(residentsOn(home, '2023-03-31')).toBe(0)
    const left = { ...home, leftOn: '2023-06-20' }
    expect(residentsOn(left, '2023-06-20')).toBe(6)
    expect(residentsOn(left, '2023-06-21')).toBe(0)
  })

  test('are unknown before anybody counted, which is not zero', () => {
    const late = { ...home, counts: [count('2023-05-01', 3)] }
    expect(residentsOn(late, '2023-04-30')).toBeNull()
    expect(residentsOn(late, '2023-05-01')).toBe(3)
    expect(personDays(late, { from: '2023-04-30', to: '2023-05-01' })).toBeNull()
    expect(personDays(late, { from: '2023-05-01', to: '2023-05-01' })).toBe(3)
  })

  test('of a village are added up, and the uncounted are told apart', () => {
    const uncounted = { ...home, counts: [] }
    const gone = { ...home, leftOn: '2023-05-01' }
    expect(householdTotals([home, uncounted, gone], '2023-06-16')).toEqual({
      households: 2,
      residents: 6,
      uncounted: 1,
      paused: 0,
    })
    expect(householdTotals([home], '2023-06-12')).toMatchObject({ households: 1, paused: 1 })
  })

  test('stand as later, present, paused or left, each from its own day on', () => {
    const left = { ...home, leftOn: '2023-06-20' }
    const days = ['2023-03-31', '2023-04-01', '2023-06-10', '2023-06-13', '2023-06-20', '2023-06-21']
    expect(days.map((day) => householdState(left, day))).toEqual([
      'later',
      'present',
      'paused',
      'present',
      'present',
      'left',
    ])
  })
})

test('person-months: half a month each where the number changes in its middle', () => {
  expect(personDays(home, june)).toBe(5 * 15 + 6 * 15)
  expect(personDays({ ...home, leftOn: '2023-06-10' }, june)).toBe(50)
  expect(personDays(home, { from: '2023-01-01', to: '2023-01-31' })).toBe(0)
})

test('a pause counts its first and its last day, and lasts while nobody knows its end', () => {
  expect(pauseDays(home, june)).toBe(3)
  expect(pauseOn(home.pauses, '2023-06-12')).toBeDefined()
  expect(pauseOn(home.pauses, '2023-06-13')).toBeUndefined()
  expect(pauseDays({ ...home, pauses: [pause('2023-06-21', null)] }, june)).toBe(10)
  expect(pauseDays({ ...home, leftOn: '2023-06-11' }, june)).toBe(2)
})

const start = '2023-01-01'
const dayOf = fc.integer({ min: 0, max: 400 }).map((days) => addDays(start, days))
const householdOf = fc.record({
  since: dayOf,
  leftOn: fc.option(dayOf),
  counts: fc
    .uniqueArray(fc.tuple(dayOf, fc.integer({ min: 0, max: 12 })), { selector: ([day]) => day, maxLength: 5 })
    .map((all) => all.map(([day, residents]) => count(day, residents))),
  // Pauses do not meet: each takes some of its own hundred days.
  pauses: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 8 })), { maxLength: 4 })
    .map((all) =>
      all.map(([from, length], at) => {
        const first = addDays(start, at * 100 + from)
        return pause(first, addDays(first, length))
      }),
    ),
})
const periodOf = fc.tuple(dayOf, fc.integer({ min: 0, max: 60 })).map(([from, days]) => ({
  from,
  to: addDays(from, days),
}))
const eachDay = ({ from, to }: { from: string; to: string }): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))

test('person-days are the sum of the residents of each day', () => {
  fc.assert(
    fc.property(householdOf, periodOf, (household, period) => {
      const days = eachDay(period).map((day) => residentsOn(household, day))
      const sum = days.reduce<number | null>(
        (all, one) => (all === null || one === null ? null : all + one),
        0,
      )
      expect(personDays(household, period)).toBe(sum)
    }),
  )
})

test('days of a pause are the days on which the household was there and paused', () => {
  fc.assert(
    fc.property(householdOf, periodOf, (household, period) => {
      const paused = eachDay(period).filter(
        (day) =>
          day >= household.since &&
          (household.leftOn === null || day <= household.leftOn) &&
          pauseOn(household.pauses, day),
      )
      expect(pauseDays(household, period)).toBe(paused.length)
    }),
  )
})

test('what is counted in two parts of a period is what is counted in the whole', () => {
  fc.assert(
    fc.property(householdOf, periodOf, fc.integer({ min: 0, max: 59 }), (household, period, cut) => {
      const middle = addDays(period.from, cut)
      if (middle >= period.to) return
      const [first, second] = [
        { from: period.from, to: middle },
        { from: addDays(middle, 1), to: period.to },
      ]
      expect(pauseDays(household, first) + pauseDays(household, second)).toBe(pauseDays(household, period))
    }),
  )
})
