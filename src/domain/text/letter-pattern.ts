/*
 * Regular expressions over letters. \p{L} with the flag u knows every alphabet of the world and takes three times as
 * long as the ranges of the letters that reports are written in, so a pattern is kept in both forms and a text of usual
 * signs is read with the quick one. Both find the same there.
 */
import { hasUsualSigns, usualLetters } from './usual-signs.ts'

/** A regular expression that may be asked again and again: nothing is left over from the text before. */
export interface LetterPattern {
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
  /** Every match in order; the pattern has the flag g. */
  all(text: string): readonly RegExpExecArray[]
  /** The same without groups and places. */
  words(text: string): readonly string[]
}

/** Makes a pattern with \p{…} quick on texts of usual signs. */
export function letterPattern(written: RegExp): LetterPattern {
  const any = new RegExp(written)
  const source = usualSource(written.source)
  const usual = source === null ? any : new RegExp(source, written.flags.replace('u', ''))
  const formFor = (text: string): RegExp => {
    const form = isUsual(text) ? usual : any
    form.lastIndex = 0
    return form
  }
  return {
    test: (text) => formFor(text).test(text),
    exec: (text) => formFor(text).exec(text),
    all: (text) => allMatches(text, formFor(text)),
    words: (text) => text.match(formFor(text)) ?? none,
  }
}

const none: readonly never[] = []

function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  let match = pattern.exec(text)
  if (match === null) return none
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return found
}

/** Many patterns are tried on one text after another, so the answer for the last text is kept. */
const last = { text: '', isUsual: true }

function isUsual(text: string): boolean {
  if (text !== last.text) {
    last.isUsual = hasUsualSigns(text)
    last.text = text
  }
  return last.isUsual
}

const signs = Array.from({ length: 0x530 }, (_, code) => String.fromCharCode(code))
const letters = signs.filter(hasUsualSigns).join('')
const ranges: { readonly [property: string]: string } = {
  L: usualLetters.any,
  Lu: letters.replace(/\P{Lu}/gu, ''),
  Ll: letters.replace(/\P{Ll}/gu, ''),
  N: '\\d',
  'Script=Cyrillic': usualLetters.cyrillic,
}

/** The source with ranges for properties, inside brackets and outside; null where a property has none. */
function usualSource(source: string): string | null {
  let isInside = false
  let isKnown = true
  const usual = source.replace(/\\[pP]\{([^}]+)\}|\\.|[[\]]/gu, (piece, property: string | undefined) => {
    if (piece === '[' || piece === ']') isInside = piece === '['
    if (property === undefined) return piece
    const range = piece.startsWith('\\p') ? ranges[property] : undefined
    if (range === undefined) isKnown = false
    return isInside ? (range ?? '') : `[${range ?? ''}]`
  })
  return isKnown ? usual : null
}
