import type { Place } from '../finding.ts'
import type { Passage } from '../../report/passages.ts'
import { hasKazakhLetters } from '../../text/kazakh-letters.ts'
import { sentences } from '../../text/sentences.ts'
import { fold } from './fold.ts'
import { lexicon, sign, textWords, type Lexicon, type TextWords } from './text-words.ts'
import { cueCount, holds, type Cue } from './word-cues.ts'

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

/**
 * A passage that keeps what was read of it. A weak map from passages to readings would do the same, with a look-up for each
 * question and more for the sweeping of young objects to look through.
 */
class ReadPassage implements Passage {
  readonly text: string
  readonly part: Passage['part']
  readonly place: Place
  readonly #read: TextWords
  readonly #cuesKnown = cueCount()
  #sentences: readonly Sentence[] | null = null
  #isKazakh: boolean | null = null

  constructor({ text, part, place }: Passage, words: Lexicon) {
    this.text = text
    this.part = part
    this.place = place
    this.#read = textWords(text, words)
  }

  static words = (passage: ReadPassage): TextWords => passage.#read
  static cuesKnown = (passage: ReadPassage): number => passage.#cuesKnown
  static sentences = (passage: ReadPassage): readonly Sentence[] =>
    (passage.#sentences ??= printedSentences(passage.text))
  static isKazakh = (passage: ReadPassage): boolean => (passage.#isKazakh ??= isInKazakh(passage))
}

const printedSentences = (text: string): readonly Sentence[] =>
  sentences(text).map((one) => new PrintedSentence(one))

const isInKazakh = (passage: Passage): boolean =>
  hasKazakhLetters(passage.text) &&
  (!hasSign(passage, sign.quote) || hasKazakhLetters(passage.text.replace(/[«"“][^»”"]*[»”"]/gu, '')))

const asRead = (passage: Passage): ReadPassage =>
  passage instanceof ReadPassage ? passage : new ReadPassage(passage, lexicon())

/** Reads the words of a report's passages with one lexicon, so that their numbers can be compared. */
export function readPassages(passages: readonly Passage[]): {
  readonly passages: readonly Passage[]
  readonly lexicon: Lexicon
} {
  const words = lexicon()
  return { passages: passages.map((passage) => new ReadPassage(passage, words)), lexicon: words }
}

/** The signs, words and cues of a passage; read once where it is one of a report's. */
export const passageWords = (passage: Passage): TextWords => ReadPassage.words(asRead(passage))

/** The sentences of a passage, split once and each folded once: several rules read them. */
export const passageSentences = (passage: Passage): readonly Sentence[] =>
  passage instanceof ReadPassage ? ReadPassage.sentences(passage) : printedSentences(passage.text)

/** Whether letters of Kazakh stand in a passage outside of its quotations. */
export const isKazakhPassage = (passage: Passage): boolean => ReadPassage.isKazakh(asRead(passage))

/** Whether a passage may hold what a pattern with this cue finds; never wrongly no. */
export function mayHold(passage: Passage, cue: Cue): boolean {
  const one = asRead(passage)
  const read = ReadPassage.words(one)
  return cue.index >= ReadPassage.cuesKnown(one) || (read.signs & sign.unusual) !== 0 || holds(read, cue)
}

/** Whether any of these signs may stand in a passage; never wrongly no. */
export const hasSign = (passage: Passage, signs: number): boolean =>
  (passageWords(passage).signs & signs) !== 0
