import { expect, test } from 'vitest'
import { dayOfInstant } from './day-of-instant.ts'

test.each([
  ['2023-04-14T18:59:59.999Z', '2023-04-14'],
  ['2023-04-14T19:00:00.000Z', '2023-04-15'],
  ['2023-12-31T19:00:00.000Z', '2024-01-01'],
])('%s is %s in the village', (instant, day) => {
  expect(dayOfInstant(instant, 'Asia/Qyzylorda')).toBe(day)
})

test('the zone is the village’s, not the server’s', () => {
  expect(dayOfInstant('2023-04-14T20:00:00.000Z', 'UTC')).toBe('2023-04-14')
})
