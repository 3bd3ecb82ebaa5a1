/*
 * Runs of six words as numbers, so that long texts are compared without making a string of every run: equal runs have
 * equal numbers, different runs never do.
 */

/** How many words in a row must agree. */
export const runLength = 6

/** Numbers the runs of all texts of one report: the answer holds the number of the run that begins at each word. */
export function runNumbering(): (words: readonly string[]) => number[] {
  const wordNumbers = new Map<string, number>()
  const [pairNumber, tripleNumber, runNumber] = [pairNumbering(), pairNumbering(), pairNumbering()]
  const wordNumber = (word: string): number => {
    const known = wordNumbers.get(word)
    if (known !== undefined) return known
    wordNumbers.set(word, wordNumbers.size)
    return wordNumbers.size - 1
  }
  return (words) => {
    const numbers = words.map(wordNumber)
    const pair = (at: number): number => pairNumber(numbers[at] ?? 0, numbers[at + 1] ?? 0)
    const triples = numbers.slice(2).map((third, at) => tripleNumber(pair(at), third))
    return triples.slice(3).map((second, at) => runNumber(triples[at] ?? 0, second))
  }
}

/**
 * Gives each new pair of numbers the next number. An open hash table of integers: a map would need one key made of
 * both, which no longer is a small integer and takes five times as long.
 */
function pairNumbering(): (left: number, right: number) => number {
  const [lefts, rights]: [number[], number[]] = [[], []]
  let slots = new Int32Array(4096).fill(-1)
  const slotOf = (left: number, right: number): number => {
    let slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 0
    for (slot = (slot ^ (slot >>> 15)) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot] ?? -1
      if (number < 0 || (lefts[number] === left && rights[number] === right)) return slot
    }
  }
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (const [number, left] of lefts.entries()) slots[slotOf(left, rights[number] ?? 0)] = number
  }
  return (left, right) => {
    if (lefts.length * 2 > slots.length) grow()
    const slot = slotOf(left, right)
    const known = slots[slot] ?? -1
    if (known >= 0) return known
    slots[slot] = lefts.length
    rights.push(right)
    return lefts.push(left) - 1
  }
}
