import * as v from 'valibot'
import { expect, test } from 'vitest'
import { recordId } from '#domain/project/record-input.ts'
import { uuidV7 } from './uuid-v7.ts'

test('is an id that records accept, holds its time, and sorts by it', () => {
  const [first, later] = [uuidV7(Date.UTC(2023, 3, 14)), uuidV7(Date.UTC(2023, 3, 14) + 1)]
  expect(v.is(recordId, first)).toBe(true)
  expect(Number.parseInt(first.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2023, 3, 14))
  expect(first < later).toBe(true)
})

test('is never made twice', () => {
  const made = new Set(Array.from({ length: 10_000 }, () => uuidV7(0)))
  expect(made.size).toBe(10_000)
})
