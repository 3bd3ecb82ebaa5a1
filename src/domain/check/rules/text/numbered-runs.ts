/*
 * Runs of six words as numbers, so that long texts are compared without making a string of every run: equal runs have
 * equal numbers, different runs never do.
 */

/** How many words in a row must agree. */
export const runLength = 6

/** Numbers the runs of all texts of one report: the answer holds the number of the run that begins at each word. */
export function runNumbering(): (words: readonly string[]) => number[] {
  const wordNumbers = new Map<string, number>()
  const wordNumber = (word: string): number => {
    const known = wordNumbers.get(word)
    if (known !== undefined) return known
    wordNumbers.set(word, wordNumbers.size)
    return wordNumbers.size - 1
  }
  const told: number[] = []
  const runNumber = numbering(told)
  return (words) => {
    const start = told.length
    for (const word of words) told.push(wordNumber(word))
    return words.slice(runLength - 1).map((_, at) => runNumber(start + at))
  }
}

/**
 * Gives the run that begins at a place of `told` its number: that of an equal run told before, else the next one. An open
 * hash table of places: a map would need a key made of six numbers.
 */
function numbering(told: readonly number[]): (at: number) => number {
  /** Where the run of each number was told first. */
  const firsts: number[] = []
  let slots = new Int32Array(4096).fill(-1)
  const slotOf = (at: number): number => {
    let slot = hashOfRun(told, at) & (slots.length - 1)
    for (; ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot] ?? -1
      if (number < 0 || isSameRun(told, firsts[number] ?? 0, at)) return slot
    }
  }
  const grow = (): void => {
    slots = new Int32Array(slots.length * 4).fill(-1)
    for (const [number, at] of firsts.entries()) slots[slotOf(at)] = number
  }
  return (at) => {
    if (firsts.length * 2 > slots.length) grow()
    const slot = slotOf(at)
    const known = slots[slot] ?? -1
    if (known >= 0) return known
    slots[slot] = firsts.length
    return firsts.push(at) - 1
  }
}

function hashOfRun(told: readonly number[], at: number): number {
  let hash = 0
  for (let place = at; place < at + runLength; place++)
    hash = Math.imul(hash ^ (told[place] ?? 0), 0x9e3779b1) ^ (hash >>> 15)
  return (hash ^ (hash >>> 16)) >>> 0
}

function isSameRun(told: readonly number[], one: number, other: number): boolean {
  for (let word = 0; word < runLength; word++) if (told[one + word] !== told[other + word]) return false
  return true
}
