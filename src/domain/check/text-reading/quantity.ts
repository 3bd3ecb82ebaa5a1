import type { Passage } from '../../report/passages.ts'
import type { Action } from './actions.ts'
import type { ConceptKind } from './concepts.ts'

export type Bound = 'exact' | 'atLeast' | 'atMost' | 'about'

/** A number that a text gives of something: «не менее 25 рекомендаций направлено в акимат». */
export interface Quantity {
  /** Concept id, or `word:` and the root of a noun that the lexicon does not know. */
  readonly noun: string
  readonly kind: ConceptKind
  /** The noun as printed. */
  readonly word: string
  readonly value: number
  readonly bound: Bound
  readonly spelled: boolean
  readonly actions: ReadonlySet<Action>
  /** Roots of the words that narrow the noun: «правовых», «для педагогов». */
  readonly modifiers: ReadonlySet<string>
  /** Roots of the whole sentence without numbers. */
  readonly context: ReadonlySet<string>
  /** Roots of the project's places named in the clause. */
  readonly places: ReadonlySet<string>
  /** A part, a share of each, or a span of time only: not the project's total. */
  readonly partial: boolean
  /** The state before the project. */
  readonly before: boolean
  /** The sentence also names an event that such numbers may belong to. */
  readonly atEvent: boolean
  /** Which one of the numbers of this noun in the sentence it is, from 0. */
  readonly nth: number
  readonly sentence: string
  readonly passage: Passage
}
