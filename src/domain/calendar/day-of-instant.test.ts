import { expect, test } from 'vitest'
import { dayOfInstant } from './day-of-instant.ts'

test('an evening in UTC is the next day in the village, the minute before it is not', () => {
  expect(dayOfInstant('2024-11-30T18:59:59.999Z', 'Asia/Qyzylorda')).toBe('2024-11-30')
  expect(dayOfInstant('2024-11-30T19:00:00.000Z', 'Asia/Qyzylorda')).toBe('2024-12-01')
  expect(dayOfInstant('2024-11-30T19:00:00.000Z', 'UTC')).toBe('2024-11-30')
})
