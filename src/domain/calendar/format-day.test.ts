import { describe, expect, it } from 'vitest'
import { formatDay, formatDayRange, formatDays, formatMonth } from './format-day.ts'

describe('one day', () => {
  it('is written as papers write it', () => {
    expect(formatDay('2023-12-06', 'ru')).toBe('6 декабря 2023 года')
    expect(formatDay('2023-12-06', 'kk')).toBe('2023 жылғы 6 желтоқсан')
    expect(formatDay('2023-12-06', 'en')).toBe('6 December 2023')
  })

  it('is short with four digits of the year in every language', () => {
    for (const lang of ['ru', 'kk', 'en'] as const) {
      expect(formatDay('2023-02-06', lang, 'short')).toBe('06.02.2023')
    }
  })

  it('answers when, and stands before the number of an act', () => {
    expect(formatDay('2023-12-06', 'kk', 'on')).toBe('2023 жылғы 6 желтоқсанда')
    expect(formatDay('2023-12-06', 'ru', 'on')).toBe('6 декабря 2023 года')
    expect(formatDay('2023-12-06', 'en', 'on')).toBe('on 6 December 2023')
    expect(formatDay('2022-09-26', 'kk', 'attributive')).toBe('2022 жылғы 26 қыркүйектегі')
    expect(formatDay('2022-09-26', 'ru', 'attributive')).toBe('от 26 сентября 2022 года')
    expect(formatDay('2022-07-01', 'kk', 'attributive')).toBe('2022 жылғы 1 шілдедегі')
  })
})

describe('a period', () => {
  it('names month and year once where it can', () => {
    expect(formatDayRange('2023-05-15', '2023-05-16', 'ru')).toBe('15–16 мая 2023 года')
    expect(formatDayRange('2023-09-28', '2023-10-02', 'ru')).toBe('28 сентября – 2 октября 2023 года')
    expect(formatDayRange('2023-12-28', '2024-01-05', 'ru')).toBe('28 декабря 2023 года – 5 января 2024 года')
    expect(formatDayRange('2023-05-15', '2023-05-16', 'kk')).toBe('2023 жылғы 15–16 мамыр')
    expect(formatDayRange('2023-09-28', '2023-10-02', 'kk')).toBe('2023 жылғы 28 қыркүйек – 2 қазан')
    expect(formatDayRange('2023-12-28', '2024-01-05', 'kk')).toBe(
      '2023 жылғы 28 желтоқсан – 2024 жылғы 5 қаңтар',
    )
    expect(formatDayRange('2023-05-15', '2023-05-16', 'en')).toBe('15–16 May 2023')
    expect(formatDayRange('2023-05-15', '2023-05-16', 'kk', 'short')).toBe('15.05.2023–16.05.2023')
  })

  it('of one day is that day', () => {
    expect(formatDayRange('2023-05-15', '2023-05-15', 'ru')).toBe('15 мая 2023 года')
    expect(formatDayRange('2023-05-15', '2023-05-15', 'ru', 'short')).toBe('15.05.2023')
  })
})

describe('a list of days', () => {
  it('is ordered, without doubles, grouped by month and year', () => {
    expect(formatDays(['2023-05-16', '2023-04-19', '2023-04-26', '2023-04-19'], 'ru')).toBe(
      '19, 26 апреля, 16 мая 2023 года',
    )
    expect(formatDays(['2023-04-19', '2024-03-03'], 'ru')).toBe('19 апреля 2023 года, 3 марта 2024 года')
    expect(formatDays(['2023-04-19', '2023-04-26', '2024-03-03'], 'kk')).toBe(
      '2023 жылғы 19, 26 сәуір, 2024 жылғы 3 наурыз',
    )
    expect(formatDays(['2023-04-19', '2023-04-20'], 'en')).toBe('19, 20 April 2023')
    expect(formatDays(['2023-04-19', '2023-04-20'], 'en', 'short')).toBe('19.04.2023, 20.04.2023')
    expect(formatDays([], 'ru')).toBe('')
  })
})

it('names a month', () => {
  expect(formatMonth('2023-12', 'ru')).toBe('декабрь 2023 года')
  expect(formatMonth('2023-12', 'kk')).toBe('2023 жылғы желтоқсан')
  expect(formatMonth('2023-12-06', 'en')).toBe('December 2023')
})
