/*
 * One look at every letter of a text: which signs stand in it, and its words as entries of one table. Rules ask this
 * reading before they try a pattern, for nearly every pattern finds nothing in nearly every text.
 */
import { hasUsualSigns, usualLetters } from '../../text/usual-signs.ts'
import { hashStart, hashStep, wordTable, type Spelling, type WordTable } from '../../text/word-table.ts'
import { fold } from './fold.ts'
import { cueCount, cuesOf, type HeldCues } from './word-cues.ts'

/** What a spelling is folded to. */
export interface FoldedWord extends Spelling, HeldCues {}

/** Letters that stand together, as written. */
export interface Word extends Spelling {
  readonly folded: FoldedWord
  /** The capital and the four small letters or more with which a name begins. */
  readonly name: string | null
  /** Small letters of Russian or Latin, but for the first. */
  readonly isPlain: boolean
}

/** What stands in a text besides its words, a bit each. A text with unusual signs is taken to have all of them. */
export const sign = {
  letter: 1,
  digit: 1 << 1,
  quote: 1 << 2,
  at: 1 << 3,
  exclamation: 1 << 4,
  /** «_», «…» or two full stops in a row: a place to fill in. */
  blank: 1 << 5,
  /** An opening bracket of any form or a colon. */
  bracket: 1 << 6,
  latin: 1 << 7,
  /** A letter beside a digit. */
  glued: 1 << 8,
  /** A full stop between two letters. */
  stopInside: 1 << 9,
  unusual: 1 << 10,
} as const
const everySign = -1

export interface TextWords extends HeldCues {
  readonly signs: number
  readonly words: readonly Word[]
}

/** The words of many reports: entries of one table are compared by their numbers. */
export interface Lexicon {
  readonly spellings: WordTable<Word>
  readonly folds: WordTable<FoldedWord>
}

const newLexicon = (): Lexicon => {
  const folds = wordTable<FoldedWord>((number, text) => ({ number, text, ...cuesOf(text) }))
  const spellings = wordTable<Word>((number, text) => {
    const folded = fold(text)
    return {
      number,
      text,
      folded: folds.at(folded, 0, folded.length),
      name: nameIn(text),
      isPlain: plain.test(text),
    }
  })
  return { spellings, folds }
}

const plain = /^.[a-z\u0430-\u045f]*$/
const nameIn = (word: string): string | null => /^\p{Lu}\p{Ll}{4,}/u.exec(word)?.[0] ?? null

/** More words than the reports of a long run have in common, and few enough to keep. */
const most = 20_000
let current = { lexicon: newLexicon(), cuesKnown: 0 }

/** The lexicon to read a report with; a new one when the last is full, or was made before all cues were known. */
export function lexicon(): Lexicon {
  if (current.lexicon.spellings.size > most || current.cuesKnown !== cueCount())
    current = { lexicon: newLexicon(), cuesKnown: cueCount() }
  return current.lexicon
}

const letter = new RegExp(`[${usualLetters.any}]`)
const signsOf = (one: string): number =>
  (letter.test(one) ? sign.letter : 0) |
  (/\d/.test(one) ? sign.digit : 0) |
  (/[«»"“”]/.test(one) ? sign.quote : 0) |
  (one === '@' ? sign.at : 0) |
  (one === '!' ? sign.exclamation : 0) |
  (/[_…]/.test(one) ? sign.blank : 0) |
  (/[[(<:]/.test(one) ? sign.bracket : 0) |
  (/[A-Za-z]/.test(one) ? sign.latin : 0) |
  (hasUsualSigns(one) ? 0 : sign.unusual)
const signs = Uint16Array.from({ length: 0x2117 }, (_, code) => signsOf(String.fromCharCode(code)))
const stop = '.'.charCodeAt(0)

/** Lines are read in hundreds, so words are gathered in one list: one that grows leaves much behind. */
const gathered: Word[] = []

/** Reads a text once: its signs, words and cues. */
export function textWords(text: string, { spellings }: Lexicon): TextWords {
  const words = gathered
  words.length = 0
  let [all, before, from, hash] = [0, 0, -1, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const own = code < signs.length ? (signs[code] ?? 0) : sign.unusual
    all |= own
    if ((own & sign.letter) !== 0) {
      if (from < 0) {
        if ((before & sign.digit) !== 0) all |= sign.glued
        if (isStopInside(text, at)) all |= sign.stopInside
        from = at
        hash = hashStart
      }
      hash = hashStep(hash, code)
    } else {
      if (from >= 0) {
        words.push(spellings.withHash(text, from, at, hash))
        from = -1
        if ((own & sign.digit) !== 0) all |= sign.glued
      }
      if ((own & sign.unusual) !== 0) return unusualWords(text, spellings)
      if (code === stop && at > 0 && text.charCodeAt(at - 1) === stop) all |= sign.blank
    }
    before = own
  }
  if (from >= 0) words.push(spellings.withHash(text, from, text.length, hash))
  return withCues(all, words.slice())
}

const isStopInside = (text: string, at: number): boolean =>
  at > 1 && text.charCodeAt(at - 1) === stop && ((signs[text.charCodeAt(at - 2)] ?? 0) & sign.letter) !== 0

function unusualWords(text: string, spellings: WordTable<Word>): TextWords {
  const words = Array.from(text.matchAll(/\p{L}+/gu), ({ 0: word, index }) =>
    spellings.at(text, index, index + word.length),
  )
  return withCues(everySign, words)
}

function withCues(all: number, words: readonly Word[]): TextWords {
  let [cues, moreCues] = [0, 0]
  for (const { folded } of words) {
    cues |= folded.cues
    moreCues |= folded.moreCues
  }
  return { signs: all, words, cues, moreCues }
}
