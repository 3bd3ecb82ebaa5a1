import { wordTable, type Spelling, type WordTable } from '../../text/word-table.ts'
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

const readFacts = (folded: string): WordFacts => ({
  root: rootOf(folded),
  concept: conceptOf(folded),
  action: actionOf(folded),
  number: numberWord(folded),
  isStopWord: isStopWord(folded),
})

/** A folded word with what is known of it. */
interface KnownWord extends Spelling {
  readonly facts: WordFacts
}

/** More words than the reports of a long run have in common, and few enough to keep. */
const most = 20_000
const newTable = (): WordTable<KnownWord> =>
  wordTable((number, text) => ({ number, text, facts: readFacts(text) }))
let known = newTable()

/** Everything that is known of a word of a folded text, looked up at once: a sentence asks each of its words for most of it. */
export function knownWord(folded: string, from: number, to: number): KnownWord {
  if (known.size >= most) known = newTable()
  return known.at(folded, from, to)
}

/** The same of a folded word alone. */
export const factsOf = (folded: string): WordFacts => knownWord(folded, 0, folded.length).facts

/** Of numbers and marks nothing is known. */
export const noFacts: WordFacts = { root: '', concept: null, action: null, number: null, isStopWord: false }
