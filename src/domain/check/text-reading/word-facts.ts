import { rememberedWords } from '../../text/remembered-words.ts'
import { actionOf, type Action } from './actions.ts'
import { conceptOf, type Concept } from './concepts.ts'
import { rootOf } from './fold.ts'
import { numberWord } from './number-words.ts'
import { isStopWord } from './stop-words.ts'

/** What a folded word says wherever it stands. */
export interface WordFacts {
  readonly root: string
  readonly concept: Concept | null
  readonly action: Action | null
  /** The value of a numeral written as a word. */
  readonly number: number | null
  /** Says nothing about what a sentence is about. */
  readonly isStopWord: boolean
}

/** Everything that is known of a folded word, looked up at once: a sentence asks each of its words for most of it. */
export const factsOf = rememberedWords((folded: string): WordFacts => ({
  root: rootOf(folded),
  concept: conceptOf(folded),
  action: actionOf(folded),
  number: numberWord(folded),
  isStopWord: isStopWord(folded),
}))

/** Of numbers and marks nothing is known. */
export const noFacts: WordFacts = { root: '', concept: null, action: null, number: null, isStopWord: false }
