import { letterPattern } from './letter-pattern.ts'

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
const oneSpelling = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‐‑‒–—―−]/g, '-')
