/*
 * Runs of six words as numbers, so that long texts are compared without making a string of every run: equal runs have
 * equal numbers, different runs never do.
 */

/** How many words in a row must agree. */
export const runLength = 6

/** More than there are words, pairs or runs in any report that can be read; two numbers below it make one exact key. */
const most = 2 ** 26

/** Gives each new key the next number. */
function numbering<Key>(): (key: Key) => number {
  const known = new Map<Key, number>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, known.size)
    return known.size - 1
  }
}

/** Numbers the runs of all texts of one report: the answer holds the number of the run that begins at each word. */
export function runNumbering(): (words: readonly string[]) => number[] {
  const [wordNumber, pairNumber] = [numbering<string>(), numbering<number>()]
  const [tripleNumber, runNumber] = [numbering<number>(), numbering<number>()]
  return (words) => {
    const numbers = words.map(wordNumber)
    const pair = (at: number): number => pairNumber((numbers[at] ?? 0) * most + (numbers[at + 1] ?? 0))
    const triples = numbers.slice(2).map((third, at) => tripleNumber(pair(at) * most + third))
    return triples.slice(3).map((second, at) => runNumber((triples[at] ?? 0) * most + second))
  }
}
