import type { Place } from '../finding.ts'
import type { Quantity } from './quantity.ts'

const longest = 120
const lead = 40

/** Where a quantity stands, quoted so that its number is seen. */
export function quantityPlace(quantity: Quantity): Place {
  return {
    ...quantity.passage.place,
    quote: quoteAround(quantity.sentence, String(quantity.value), quantity.word),
  }
}

/** At most 120 characters of a text that hold the first of these words that stands in it. */
export function quoteAround(text: string, ...words: readonly string[]): string {
  if (text.length <= longest) return text
  const found = words.map((word) => text.indexOf(word)).find((index) => index >= 0) ?? 0
  const from = Math.max(0, Math.min(found - lead, text.length - longest + 2))
  const cut = text.slice(from, from + longest - 2).trim()
  return `${from > 0 ? '…' : ''}${cut}${from + longest - 2 < text.length ? '…' : ''}`
}
