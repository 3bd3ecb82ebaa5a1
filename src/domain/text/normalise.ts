import { letterPattern } from './letter-pattern.ts'
import { hasUsualSigns } from './usual-signs.ts'

/** Words as they are compared: lower case, ё as е, without accents, quotes and punctuation; hyphens kept inside a word. */
export function normaliseWords(text: string): readonly string[] {
  return word.words(oneSpelling(text))
}

const word = letterPattern(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)

/**
 * One spelling of what looks alike: NFC, lower case, ё→е, every dash «-», every quote «"», every space one ordinary
 * space; soft hyphens and zero-width characters go.
 */
export function normaliseText(text: string): string {
  return oneSpelling(text)
    .replace(/[«»„“”‟"″]/g, '"')
    .replace(/[‘’‚ʼ`´]/g, "'")
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim()
}

/** The letters, digits and dashes as they are compared; quotes and spaces as they stand. */
function oneSpelling(text: string): string {
  // Usual signs are composed already, and one test finds whether any of the others stands among them.
  const lower = hasUsualSigns(text)
    ? text.toLowerCase()
    : text.normalize('NFC').replace(unseen, '').toLowerCase()
  return special.test(lower)
    ? lower
        .replace(unseen, '')
        .replaceAll('ё', 'е')
        .replace(/[‐‑‒–—―−]/g, '-')
    : lower
}

const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const special = /[\u00adё‐‑‒–—―−]/
