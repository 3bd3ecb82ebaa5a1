import type { Passage } from '../../report/passages.ts'
import { lexicon, textWords, type Lexicon, type TextWords } from './text-words.ts'
import { holds, type Cue } from './word-cues.ts'

const known = new WeakMap<Passage, TextWords>()

/** Reads the words of a report's passages with one lexicon, so that their numbers can be compared. */
export function readPassages(passages: readonly Passage[]): Lexicon {
  const words = lexicon()
  for (const passage of passages) known.set(passage, textWords(passage.text, words))
  return words
}

/** The signs, words and cues of a passage, read once. */
export function passageWords(passage: Passage): TextWords {
  const before = known.get(passage)
  if (before !== undefined) return before
  const found = textWords(passage.text, lexicon())
  known.set(passage, found)
  return found
}

/** Whether a passage may hold what a pattern with this cue finds; never wrongly no. */
export function mayHold(passage: Passage, cue: Cue): boolean {
  const read = passageWords(passage)
  return cue.index >= read.cuesKnown || read.signs < 0 || holds(read, cue)
}

/** Whether any of these signs may stand in a passage; never wrongly no. */
export const hasSign = (passage: Passage, signs: number): boolean =>
  (passageWords(passage).signs & signs) !== 0
