import type { Passage } from '../../report/passages.ts'
import { sentences } from '../../text/sentences.ts'
import { fold } from './fold.ts'

/** A sentence of a printed line, as written and folded for comparison. */
export interface Sentence {
  readonly text: string
  readonly folded: string
}

const known = new WeakMap<Passage, readonly Sentence[]>()

/** The sentences of a passage, split and folded once: several rules read each of them. */
export function passageSentences(passage: Passage): readonly Sentence[] {
  const before = known.get(passage)
  if (before !== undefined) return before
  const found = sentences(passage.text).map((text) => ({ text, folded: fold(text) }))
  known.set(passage, found)
  return found
}
