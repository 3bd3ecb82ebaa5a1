import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  compareDays,
  dayFromParts,
  daysBetween,
  daysInMonth,
  isPlainDate,
  isWithin,
  lastDayOfMonth,
  monthOf,
  weekday,
} from './day.ts'

const anyDay = fc
  .integer({ min: -500_000, max: 2_000_000 })
  .map((n) => Temporal.PlainDate.from('1970-01-01').add({ days: n }).toString())

describe('a day', () => {
  it('exists or does not', () => {
    expect(dayFromParts(2023, 2, 28)).toBe('2023-02-28')
    expect(dayFromParts(2023, 2, 29)).toBeNull()
    expect(dayFromParts(2024, 2, 29)).toBe('2024-02-29')
    expect(dayFromParts(1900, 2, 29)).toBeNull()
    expect(dayFromParts(2000, 2, 29)).toBe('2000-02-29')
    expect(dayFromParts(2023, 11, 31)).toBeNull()
    expect(dayFromParts(2023, 13, 1)).toBeNull()
    expect(dayFromParts(2023, 0, 1)).toBeNull()
    expect(dayFromParts(2023, 1, 0)).toBeNull()
    expect(dayFromParts(2023, 1.5, 1)).toBeNull()
    expect(dayFromParts(0, 1, 1)).toBeNull()
    expect(dayFromParts(10_000, 1, 1)).toBeNull()
  })

  it('is recognised only in its one spelling', () => {
    expect(isPlainDate('2023-12-06')).toBe(true)
    for (const wrong of [
      '2023-12-6',
      '2023-02-29',
      '2023-00-10',
      '0000-01-01',
      '06.12.2023',
      '',
      null,
      20231206,
    ]) {
      expect(isPlainDate(wrong)).toBe(false)
    }
    expect(isPlainDate('2023-12-06T00:00')).toBe(false)
  })

  it('is counted over year ends and leap days', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(addDays('2024-03-01', 0)).toBe('2024-03-01')
    expect(daysBetween('2023-03-14', '2023-11-30')).toBe(261)
    expect(daysBetween('2023-11-30', '2023-03-14')).toBe(-261)
  })

  it('lies in a period with both its ends', () => {
    expect(isWithin('2023-03-14', '2023-03-14', '2023-11-30')).toBe(true)
    expect(isWithin('2023-11-30', '2023-03-14', '2023-11-30')).toBe(true)
    expect(isWithin('2023-12-01', '2023-03-14', '2023-11-30')).toBe(false)
    expect(isWithin('2023-03-13', '2023-03-14', null)).toBe(false)
    expect(isWithin('1999-01-01', null, null)).toBe(true)
  })

  it('knows its weekday and month', () => {
    expect(weekday('2023-12-06')).toBe(3)
    expect(weekday('2026-11-22')).toBe(7)
    expect(monthOf('2023-12-06')).toBe('2023-12')
    expect(lastDayOfMonth('2024-02-03')).toBe('2024-02-29')
    expect(daysInMonth(2023, 13)).toBe(0)
  })
})

describe('against Temporal', () => {
  it('counts, adds and names weekdays alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const temporal = Temporal.PlainDate.from(day)
        const later = temporal.add({ days })
        expect(addDays(day, days)).toBe(later.toString())
        expect(daysBetween(day, later.toString())).toBe(days)
        expect(weekday(day)).toBe(temporal.dayOfWeek)
        expect(daysInMonth(temporal.year, temporal.month)).toBe(temporal.daysInMonth)
        expect(dayFromParts(temporal.year, temporal.month, temporal.day)).toBe(day)
        expect(isPlainDate(day)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('orders alike', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDays(a, b)).toBe(Temporal.PlainDate.compare(a, b))
      }),
    )
  })
})
