/*
 * What stands in the index of search and what is asked of it. Each word is kept three times: as it is (w, for the
 * beginning of a word that somebody types), by its Russian stem (r) and by its Kazakh stem (k); the letter before it
 * keeps the three apart. Nobody says in which language a word is: both stems are kept, and both are asked for.
 */
import { normaliseWords } from '../text/normalise.ts'
import { foldKazakh, kazakhStem } from './kazakh-stem.ts'
import { russianStem } from './russian-stem.ts'

/** The stems' rules have changed where this grows: what was indexed by older ones is indexed again. */
export const searchEdition = 1

/** More different words of one record are not kept, nor more of a question. */
const wordLimit = 4000
const questionLimit = 12
const letterLimit = 60

/** The index's words of a text. «Эко-советник» is found by its parts and as one word. */
export function indexWords(text: string): string[] {
  const words = new Set<string>()
  for (const word of foldedWords(text)) {
    for (const part of [...word.split('-'), word.replaceAll('-', '')]) {
      if (words.size >= wordLimit) return [...words]
      for (const form of formsOf(part)) words.add(form)
    }
  }
  return [...words]
}

/** One word of a question: in each of its ways every group has a form that the record has. */
export interface SoughtWord {
  /** As it was typed, folded. */
  readonly word: string
  /** Alternatives, each a list of parts that must all be there: «эко-советник» is one word or two. */
  readonly ways: readonly (readonly string[])[]
}

/** The words of a question; empty where it says nothing. */
export function soughtWords(question: string): SoughtWord[] {
  const words = [...new Set(foldedWords(question))].slice(0, questionLimit)
  return words.map((word) => {
    const parts = word.split('-')
    return { word, ways: parts.length === 1 ? [parts] : [parts, [parts.join('')]] }
  })
}

/** The word as PostgreSQL's tsquery; made of letters and digits alone, so that nothing in it is an operator. */
export function tsqueryOf({ ways }: SoughtWord): string {
  const group = (part: string) => {
    const [whole = '', ...stems] = formsOf(part)
    return `(${[`'${whole}'${part.length > 1 ? ':*' : ''}`, ...stems.map((stem) => `'${stem}'`)].join(' | ')})`
  }
  return ways.map((parts) => `(${parts.map(group).join(' & ')})`).join(' | ')
}

/** Whether a text has the word in one of its forms, or a word that begins so: the same answer as the index gives. */
export function hasSought(text: string, { ways }: SoughtWord): boolean {
  const words = indexWords(text)
  const known = new Set(words)
  const has = (part: string) => {
    const [whole = '', ...stems] = formsOf(part)
    return (
      stems.some((stem) => known.has(stem)) ||
      (part.length > 1 ? words.some((word) => word.startsWith(whole)) : known.has(whole))
    )
  }
  return ways.some((parts) => parts.every(has))
}

function foldedWords(text: string): string[] {
  return normaliseWords(text).map((word) => foldKazakh(word))
}

function formsOf(word: string): string[] {
  const cut = [...word].slice(0, letterLimit).join('')
  const hasStem = cut.length > 2 && !/\d/.test(cut)
  return hasStem ? [`w${cut}`, `r${russianStem(cut)}`, `k${kazakhStem(cut)}`] : [`w${cut}`]
}
