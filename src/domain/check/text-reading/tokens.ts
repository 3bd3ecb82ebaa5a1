import { fold } from './fold.ts'
import { knownWord, noFacts, type WordFacts } from './word-facts.ts'
import { letterPattern } from '../../text/letter-pattern.ts'

/** A word, number or mark of a text; `value` stands with digits and, in `spelled`, with numeral words. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  readonly folded: string
  readonly start: number
  readonly value: number | null
  /** A numeral written as a word. */
  readonly spelled: boolean
  /** The ending glued to a number: «2-х», «40-тан»; empty where there is none. */
  readonly ending: string
  readonly facts: WordFacts
}

const pattern = letterPattern(
  /(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,/:]\d+)*)(?:[-‑](\p{Ll}{1,4})(?!\p{L}))?|(\p{L}+(?:[-‑]\p{L}+)*)|[^\s\p{L}\d]/gu,
)

/** The tokens of a text in their order; a number with a dot, comma, slash or colon inside has no value. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const joined = joinTerms(text)
  const whole = fold(joined)
  for (const match of pattern.all(joined)) {
    const [written, number, ending, word] = match
    const end = match.index + written.length
    const { text: folded, facts } =
      word === undefined
        ? { text: whole.slice(match.index, end), facts: noFacts }
        : knownWord(whole, match.index, end)
    const value = number === undefined ? facts.number : wholeNumber(number)
    tokens.push({
      kind: number === undefined ? (word === undefined ? 'mark' : 'word') : 'number',
      text: written,
      folded,
      start: match.index,
      value,
      spelled: word !== undefined && value !== null,
      ending: ending === undefined ? '' : fold(ending),
      facts,
    })
  }
  return tokens
}

/** Two words that name one thing are read as one: «қоқыс орны» is a dump, «қоқыс» alone is only waste. */
const joinTerms = (text: string): string => text.replace(/([Ққ]о[қк]ыс)\s(?=ор[ын]|үйінді|жәші)/gu, '$1-')

const wholeNumber = (digits: string): number | null => {
  const plain = digits.replace(/[ \u00a0\u202f]/g, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}
