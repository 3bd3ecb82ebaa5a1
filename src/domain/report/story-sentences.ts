import { letterPattern } from '../text/letter-pattern.ts'
import { sentences } from '../text/sentences.ts'

const words = letterPattern(/\p{L}{2,}/gu)

/** How many sentences a story has: a quotation of several sentences is one, labels of the form's parts are none. */
export function storySentences(text: string): number {
  const withoutLabels = text.replace(/^\s*\p{Lu}[\p{L} ]{3,60}:\s*(?=\S)/gmu, '')
  const joinedQuotes = withoutLabels.replace(/[«“"][^«»“”"]{1,600}[»”"]/gu, (quote) =>
    quote.replace(/[.!?…]+(?=\s)/g, ','),
  )
  return sentences(joinedQuotes).filter((sentence) => words.words(sentence).length >= 2).length
}

/** A story's parts as they print below each other, the person's words in quotation marks: what its sentences are counted in. */
export const storyText = (parts: readonly string[], quote: string): string =>
  [...parts, quote.trim() === '' ? '' : `«${quote.trim().replace(/^[«"“]|[»"”]$/gu, '')}»`]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n')
