import { describe, expect, test } from 'vitest'
import { askedTogether } from './asked-together.ts'

/** Asks that answer when they are told to, so that a test decides what is under way. */
function heldAsk() {
  const rounds: { keys: readonly number[]; answer: () => void; fail: (error: Error) => void }[] = []
  const ask = askedTogether(
    (keys: readonly number[]) =>
      new Promise<string[]>((resolve, reject) => {
        rounds.push({ keys, answer: () => resolve(keys.map((key) => `of ${key}`)), fail: reject })
      }),
  )
  return { ask, rounds }
}

describe('questions asked together', () => {
  test('the first goes at once, those that come meanwhile go in one, each with its own answer', async () => {
    const { ask, rounds } = heldAsk()
    const first = ask(1)
    const later = [ask(2), ask(3), ask(2)]
    expect(rounds.map(({ keys }) => keys)).toEqual([[1]])
    rounds[0]?.answer()
    expect(await first).toBe('of 1')
    expect(rounds.map(({ keys }) => keys)).toEqual([[1], [2, 3, 2]])
    rounds[1]?.answer()
    expect(await Promise.all(later)).toEqual(['of 2', 'of 3', 'of 2'])
  })
  test('a failed round fails those who asked in it, and nobody after', async () => {
    const { ask, rounds } = heldAsk()
    const first = ask(1)
    const second = ask(2)
    rounds[0]?.fail(new Error('the database is away'))
    await expect(first).rejects.toThrow('the database is away')
    rounds[1]?.answer()
    expect(await second).toBe('of 2')
  })
  test('a crowd goes in rounds of a hundred', async () => {
    const { ask, rounds } = heldAsk()
    const all = Array.from({ length: 202 }, (_, key) => ask(key))
    for (const size of [1, 100, 100, 1]) {
      const round = rounds.at(-1)
      expect(round?.keys).toHaveLength(size)
      round?.answer()
      await all[round?.keys.at(-1) ?? 0]
      await Promise.resolve()
    }
    expect(await Promise.all(all)).toHaveLength(202)
  })
})
