import type { Passage } from '../../report/passages.ts'
import { sentences } from '../../text/sentences.ts'
import { fold } from './fold.ts'

/** A sentence of a printed line, as written and folded for comparison. */
export interface Sentence {
  readonly text: string
  readonly folded: string
}

/** Folds a sentence when a rule asks: most are never asked for. */
class PrintedSentence implements Sentence {
  readonly text: string
  #folded: string | null = null

  constructor(text: string) {
    this.text = text
  }

  get folded(): string {
    return (this.#folded ??= fold(this.text))
  }
}

const known = new WeakMap<Passage, readonly Sentence[]>()

/** The sentences of a passage, split and folded once: several rules read each of them. */
export function passageSentences(passage: Passage): readonly Sentence[] {
  const before = known.get(passage)
  if (before !== undefined) return before
  const found = sentences(passage.text).map((text) => new PrintedSentence(text))
  known.set(passage, found)
  return found
}
