import { describe, expect, test } from 'vitest'
import { event, fixtureRecords } from '../report/build/fixture-records.ts'
import { activitiesBetween, monthCalendar, weekCalendar } from './month-calendar.ts'

const on = (weeks: ReturnType<typeof monthCalendar>, day: string) =>
  weeks.flat().find((each) => each.day === day)

describe('the month', () => {
  test('has whole weeks from Monday, and knows which days are its own', () => {
    const weeks = monthCalendar(fixtureRecords({ events: [] }), '2023-05', '2023-05-10')
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7])
    expect(weeks[0]?.[0]).toMatchObject({ day: '2023-05-01', isOfMonth: true })
    expect(weeks.at(-1)?.at(-1)).toMatchObject({ day: '2023-06-04', isOfMonth: false })
  })
  test('February of a leap year that begins on Thursday', () => {
    const weeks = monthCalendar(fixtureRecords(), '2024-02', '2024-02-01')
    expect(weeks[0]?.[0]?.day).toBe('2024-01-29')
    expect(weeks.flat().filter((each) => each.isOfMonth)).toHaveLength(29)
  })
  test('an event stands on each of its days, also across the month, a cancelled one on none', () => {
    const long = event('long', '2023-05-30', { endsOn: '2023-06-02' })
    const cancelled = event('gone', '2023-05-12', { isCancelled: true })
    const weeks = monthCalendar(fixtureRecords({ events: [long, cancelled] }), '2023-06', '2023-06-10')
    const days = weeks.flat().filter((each) => each.entries.some(({ kind }) => kind === 'event'))
    expect(days.map(({ day }) => day)).toEqual(['2023-05-30', '2023-05-31', '2023-06-01', '2023-06-02'])
  })
  test('times go before each other, days without a table of holidays are not called working', () => {
    const late = event('late', '2023-05-15', { startsAt: '18:00' })
    const early = event('early', '2023-05-15', { startsAt: '09:00' })
    const weeks = monthCalendar(
      fixtureRecords({ events: [late, early], holidays: [] }),
      '2023-05',
      '2023-05-10',
    )
    const day = on(weeks, '2023-05-15')
    expect(day?.entries.filter(({ kind }) => kind === 'event').map(({ id }) => id)).toEqual([
      early.id,
      late.id,
    ])
    expect(day?.isWorking).toBeNull()
  })
})

describe('the week', () => {
  test('goes from Monday to Sunday around any of its days, also across the year', () => {
    for (const day of ['2024-12-30', '2025-01-01', '2025-01-05']) {
      const days = weekCalendar(fixtureRecords(), day, day).map((each) => each.day)
      expect([days[0], days.at(-1), days.length]).toEqual(['2024-12-30', '2025-01-05', 7])
    }
  })
  test('holds an event that began before it', () => {
    const long = event('long', '2023-05-30', { endsOn: '2023-06-06' })
    const week = weekCalendar(fixtureRecords({ events: [long] }), '2023-06-05', '2023-06-05')
    expect(
      week.filter(({ entries }) => entries.some(({ id }) => id === long.id)).map(({ day }) => day),
    ).toEqual(['2023-06-05', '2023-06-06'])
  })
  test('knows the activities that last in it, up to their very first and last day', () => {
    const records = fixtureRecords()
    const [activity] = records.activities
    if (!activity) throw new Error('no activity')
    const { plannedFrom, plannedTo } = activity
    const isIn = (from: string, to: string) => activitiesBetween(records, from, to).includes(activity)
    expect(isIn('2000-01-01', plannedFrom)).toBe(true)
    expect(isIn(plannedTo, '2099-01-01')).toBe(true)
    expect(isIn('2000-01-01', '2000-01-07')).toBe(false)
  })
})
