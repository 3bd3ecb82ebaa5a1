/*
 * Runs of six words as numbers, so that long texts are compared without making a string of every run: equal runs have
 * equal numbers, different runs never do.
 */

/** How many words in a row must agree. */
export const runLength = 6

/** Numbers the runs of all texts of one report: the answer holds the number of the run that begins at each word. */
export function runNumbering(): (words: readonly string[]) => number[] {
  const runs = new RunNumbers()
  return (words) => runs.of(words)
}

/**
 * The number of a run is that of an equal run told before, else the next one. An open hash table of places: a map would need
 * a key made of six numbers. A class, because V8 compiles the functions of a closure anew for each report.
 */
class RunNumbers {
  private readonly told: number[] = []
  private readonly wordNumbers = new Map<string, number>()
  /** Where the run of each number was told first. */
  private readonly firsts: number[] = []
  private slots = new Int32Array(16_384).fill(-1)

  of(words: readonly string[]): number[] {
    const start = this.told.length
    for (const word of words) this.told.push(this.wordNumber(word))
    const numbers: number[] = []
    for (let at = start; at + runLength <= this.told.length; at++) numbers.push(this.runNumber(at))
    return numbers
  }

  private wordNumber(word: string): number {
    const known = this.wordNumbers.get(word)
    if (known !== undefined) return known
    this.wordNumbers.set(word, this.wordNumbers.size)
    return this.wordNumbers.size - 1
  }

  private runNumber(at: number): number {
    if (this.firsts.length * 2 > this.slots.length) this.grow()
    const slot = this.slotOf(at)
    const known = this.slots[slot] ?? -1
    if (known >= 0) return known
    this.slots[slot] = this.firsts.length
    return this.firsts.push(at) - 1
  }

  private slotOf(at: number): number {
    const { told, slots, firsts } = this
    let slot = hashOfRun(told, at) & (slots.length - 1)
    for (; ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot] ?? -1
      if (number < 0 || isSameRun(told, firsts[number] ?? 0, at)) return slot
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1)
    for (const [number, at] of this.firsts.entries()) this.slots[this.slotOf(at)] = number
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
