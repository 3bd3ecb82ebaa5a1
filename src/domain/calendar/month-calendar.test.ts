import { describe, expect, test } from 'vitest'
import { event, fixtureRecords } from '../report/build/fixture-records.ts'
import { monthCalendar } from './month-calendar.ts'

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
