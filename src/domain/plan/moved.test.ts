import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved } from './moved.ts'

const list = ['a', 'b', 'c']

test('a row goes one place up or down', () => {
  expect(moved(list, 'b', 'up')).toEqual(['b', 'a', 'c'])
  expect(moved(list, 'b', 'down')).toEqual(['a', 'c', 'b'])
})

test('at the ends of the list, and for a stranger, nothing moves', () => {
  expect(moved(list, 'a', 'up')).toBe(list)
  expect(moved(list, 'c', 'down')).toBe(list)
  expect(moved(list, 'x', 'up')).toBe(list)
})

test('whatever is moved, the rows stay the same rows, and back is where it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), fc.nat(), (rows, at) => {
      const id = rows[at % rows.length] ?? ''
      const down = moved(rows, id, 'down')
      expect(down.toSorted()).toEqual(rows.toSorted())
      if (down !== rows) expect(moved(down, id, 'up')).toEqual(rows)
    }),
  )
})
