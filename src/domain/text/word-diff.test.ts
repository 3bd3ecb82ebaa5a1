import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffSequences } from './sequence-diff.ts'
import { diffWords, type TextRun } from './word-diff.ts'

const side = (runs: readonly TextRun[], kind: 'removed' | 'added'): string =>
  runs.flatMap((run) => (run.kind === 'same' || run.kind === kind ? [run.text] : [])).join('')
const shown = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

/** Texts that have much in common, as two versions have. */
const words = fc.constantFrom('сход', 'жиын', '40', ' ', ' ', '\n', '.', 'күні', 'таза-ауыл', '—')
const text = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''))

describe('two versions', () => {
  test('are the same where nothing changed', () => {
    expect(diffWords('', '')).toEqual([])
    expect(diffWords('Сход прошёл.', 'Сход прошёл.')).toEqual([{ kind: 'same', text: 'Сход прошёл.' }])
  })

  test('differ in the words that changed, not in more', () => {
    expect(shown('Сход прошёл 14 мая.', 'Сход прошёл 15 мая.')).toBe('Сход прошёл [-14-]{+15+} мая.')
    expect(shown('Жиын өтті.', 'Екінші жиын өтті.')).toBe('[-Жиын-]{+Екінші жиын+} өтті.')
    expect(shown('Пришли 40 жителей.', 'Пришли жители.')).toBe('Пришли [-40 жителей-]{+жители+}.')
  })

  test('show two changed words beside each other as one change', () => {
    expect(shown('до 10 мая вывезли', 'до 12 июня вывезли')).toBe('до [-10 мая-]{+12 июня+} вывезли')
  })

  test('keep an added paragraph whole', () => {
    expect(shown('Первый.\nТретий.', 'Первый.\nВторой.\nТретий.')).toBe('Первый.\n{+Второй.\n+}Третий.')
  })

  test('lie in their differences to the letter, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after)
        expect(side(runs, 'removed')).toBe(before)
        expect(side(runs, 'added')).toBe(after)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const runs = diffWords(before, after)
        expect([side(runs, 'removed'), side(runs, 'added')]).toEqual([before, after])
      }),
    )
  })

  test('of twenty thousand signs that have nothing in common are compared in no time', () => {
    const many = (word: string) => Array.from({ length: 4000 }, (_, n) => `${word}${n}`).join(' ')
    const start = performance.now()
    const runs = diffWords(many('а'), many('б'))
    expect(performance.now() - start).toBeLessThan(1500)
    expect(side(runs, 'added')).toBe(many('б'))
  })
})

test('a shortest way keeps as much as the longest common subsequence', () => {
  const item = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), fc.array(item, { maxLength: 12 }), (before, after) => {
      const kept = diffSequences(before, after)
        .flatMap((run) => (run.kind === 'same' ? run.items : []))
        .join('')
      expect(kept).toHaveLength(longestCommon(before, after))
    }),
  )
})

/** Length of the longest common subsequence, the slow and plain way. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const row = (previous: readonly number[], i: number): number[] => {
    const current = [0]
    for (let j = 1; j <= b.length; j++) {
      const best =
        a[i] === b[j - 1] ? (previous[j - 1] ?? 0) + 1 : Math.max(previous[j] ?? 0, current[j - 1] ?? 0)
      current.push(best)
    }
    return current
  }
  return (
    a
      .reduce(
        (previous, _, i) => row(previous, i),
        Array.from({ length: b.length + 1 }, () => 0),
      )
      .at(-1) ?? 0
  )
}
