/*
 * Words as objects that stand for themselves: a spelling met again is the same object as before, found by its letters
 * where they stand, without making a string of them. What is known of a word can so be kept on it.
 */

/** A spelling with its number in the table, from 0. */
export interface Spelling {
  readonly number: number
  readonly text: string
}

export interface WordTable<Word extends Spelling> {
  readonly size: number
  /** The word that stands between two places of a text, entered when it is new. */
  at(text: string, from: number, to: number): Word
  /** The same, or undefined when it was never entered. */
  find(text: string, from: number, to: number): Word | undefined
  /** The same as `at` for who has computed `hashStep` over the letters already. */
  withHash(text: string, from: number, to: number, hash: number): Word
}

/** Begins the hash of a word. */
export const hashStart = 0x811c9dc5 | 0
/** The hash of a word with one more letter. */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** An empty table; `make` says what is known of a spelling that is entered. */
export function wordTable<Word extends Spelling>(
  make: (number: number, text: string) => Word,
): WordTable<Word> {
  const words: Word[] = []
  const hashes: number[] = []
  // Places hold the number of a word plus one; zero is a free place.
  let slots = new Int32Array(4096)
  const slotOf = (text: string, from: number, to: number, hash: number): number => {
    const last = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & last
    for (; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1
      if (number < 0) return slot
      if (hashes[number] === hash && stands(words[number]?.text ?? '', text, from, to)) return slot
    }
  }
  const grow = (): void => {
    slots = new Int32Array(slots.length * 4)
    for (const [number, { text }] of words.entries())
      slots[slotOf(text, 0, text.length, hashes[number] ?? 0)] = number + 1
  }
  const withHash = (text: string, from: number, to: number, hash: number): Word => {
    const slot = slotOf(text, from, to, hash)
    const known = words[(slots[slot] ?? 0) - 1]
    if (known !== undefined) return known
    const word = make(words.length, ownString(text, from, to))
    words.push(word)
    hashes.push(hash)
    slots[slot] = words.length
    if (words.length * 2 > slots.length) grow()
    return word
  }
  return {
    get size() {
      return words.length
    },
    withHash,
    at: (text, from, to) => withHash(text, from, to, hashOf(text, from, to)),
    find: (text, from, to) => words[(slots[slotOf(text, from, to, hashOf(text, from, to))] ?? 0) - 1],
  }
}

function hashOf(text: string, from: number, to: number): number {
  let hash = hashStart
  for (let at = from; at < to; at++) hash = hashStep(hash, text.charCodeAt(at))
  return hash
}

function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

/** A piece of a text that does not keep the text in memory, as a slice would. No word of a language is longer. */
function ownString(text: string, from: number, to: number): string {
  if (to - from > 100) return text.slice(from, to)
  const codes: number[] = []
  for (let at = from; at < to; at++) codes.push(text.charCodeAt(at))
  return String.fromCharCode(...codes)
}
