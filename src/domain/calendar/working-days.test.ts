import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isPlainDate, weekday } from './day.ts'
import { kazakhstanHolidays } from './holidays/kz.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const kz = kazakhstanHolidays

describe('fifteen working days of a letter', () => {
  it.each([
    ['2023-04-19', '2023-05-15'],
    ['2023-04-27', '2023-05-23'],
    ['2023-12-11', '2024-01-04'],
  ])('from %s end on %s', (from, day) => {
    expect(addWorkingDays(from, 15, kz)).toEqual({ ok: true, day })
    expect(workingDaysBetween(from, day, kz)).toEqual({ ok: true, days: 15 })
  })

  it('cannot be counted into a year without a table', () => {
    expect(addWorkingDays('2027-12-20', 15, kz)).toEqual({ ok: false, missingYear: 2028 })
    expect(addWorkingDays('2021-12-20', 1, kz)).toEqual({ ok: false, missingYear: 2021 })
    expect(workingDaysBetween('2027-12-20', '2028-01-10', kz)).toEqual({ ok: false, missingYear: 2028 })
    expect(isWorkingDay('2028-01-10', kz)).toBeNull()
  })

  it('of zero days are the day itself', () => {
    expect(addWorkingDays('2023-05-01', 0, kz)).toEqual({ ok: true, day: '2023-05-01' })
    expect(workingDaysBetween('2023-05-01', '2023-05-01', kz)).toEqual({ ok: true, days: 0 })
  })
})

describe('the calendar of Kazakhstan', () => {
  it.each([
    ['2022-10-22', true],
    ['2022-10-24', false],
    ['2022-12-01', true],
    ['2022-12-19', true],
    ['2023-01-03', false],
    ['2023-05-08', false],
    ['2023-07-01', true],
    ['2023-07-07', false],
    ['2023-12-18', false],
    ['2024-01-08', true],
    ['2025-01-05', true],
    ['2026-03-23', false],
    ['2026-03-24', false],
    ['2026-03-25', false],
    ['2026-03-26', true],
    ['2026-08-30', false],
    ['2026-08-31', true],
    ['2027-03-15', false],
    ['2027-03-24', false],
    ['2027-08-30', true],
  ])('%s is a working day: %s', (day, working) => expect(isWorkingDay(day, kz)).toBe(working))

  it('has real days, each once, each with its source', () => {
    for (const { year, days } of kz) {
      expect(new Set(days.map((one) => one.day)).size).toBe(days.length)
      for (const one of days) {
        expect(isPlainDate(one.day) && one.day.startsWith(String(year))).toBe(true)
        expect(one.source).not.toBe('')
        if (one.kind === 'workingDay') expect(weekday(one.day)).toBeGreaterThan(5)
        if (one.kind === 'transferred') expect(weekday(one.day)).toBeLessThan(6)
      }
    }
  })

  it('gives a day off for each holiday on a weekend that moves (Labour Code, art. 84)', () => {
    const fixed = new Set(['Православное Рождество', 'Первый день Курбан айта'])
    for (const { days } of kz) {
      const lost = days.filter((d) => d.kind === 'holiday' && weekday(d.day) > 5 && !fixed.has(d.name.ru))
      const given = days.filter((d) => d.kind === 'transferred' && d.name.ru !== 'Перенос дня отдыха')
      expect(given.length).toBe(lost.length)
    }
  })
})

it('adding and counting agree', () => {
  const day = fc.integer({ min: 0, max: 1700 }).map((n) => addDays('2022-01-01', n))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const end = addWorkingDays(from, n, kz)
      if (!end.ok) return
      expect(isWorkingDay(end.day, kz)).toBe(true)
      expect(workingDaysBetween(from, end.day, kz)).toEqual({ ok: true, days: n })
    }),
  )
})
