import type { FormEdition, FormText } from '#domain/report/form/form-edition.ts'
import { fieldIds } from '#domain/report/model.ts'
import { reportLanguages, type ReportLanguage } from '#domain/text/local-text.ts'
import { rememberedWords } from '#domain/text/remembered-words.ts'
import { gramsOf, isQuotation, isQuoted, letterPlace, prefixMatch, squeeze, tolerance } from './squeeze.ts'
import { narrativeWordings } from './narrative-wordings.ts'
import { passportWordings } from './passport-wordings.ts'
import { resultWordings } from './result-wordings.ts'
import type { PartId } from './part-id.ts'

/** A line that may be a title, with how it looks. */
export type TitleLine = { text: string; isBold: boolean; headingLevel: number | null; isCell: boolean }

export type HeadingMatch = {
  part: PartId
  lang: ReportLanguage
  /** What stands after the heading in the same line. */
  rest: string
  /** The larger, the surer; compares lines that claim the same heading. */
  score: number
}

type Wording = { part: PartId; lang: ReportLanguage; letters: string; number: string; isPassport: boolean }

export type HeadingBook = {
  /** The wordings that begin nearly as four letters do: a cheap test before the costly one, for most lines are no headings. */
  beginningLike: (letters: string) => readonly Wording[]
  /** The letter sequences of each heading in full, to know its continuation. */
  grams: ReadonlyMap<PartId, ReadonlySet<string>>
}

/** Longest heading of the form with room for its answer in the same line. */
const MAX_HEADING = 420

/** The number of a section before its title: «2.», «5.1.», «II.», «Раздел 3.», «4-бөлім.». */
export const NUMBER =
  /^[\s•·*–—-]*(?:(?:раздел|часть|бөлім|глава)\s*)?((?:\d{1,2}|[IVХX]{1,4}|[а-еa-e])(?:[.)]\s*\d{1,2})*\s*(?:[.)]|-\s*бөлім\S*))+\s*/iu

/** All wordings of the labels and headings of a form edition, the longest first. */
export function headingBook(form: FormEdition): HeadingBook {
  const own: [PartId, FormText][] = [
    ...form.passport.map(({ key, label }): [PartId, FormText] => [key, label]),
    ...Object.entries(form.headings).map(([id, { heading }]): [PartId, FormText] => [id as PartId, heading]),
  ]
  const passport = new Set<PartId>(form.passport.map(({ key }) => key))
  const wordings: Wording[] = []
  const grams = new Map<PartId, Set<string>>()
  const add = (part: PartId, text: string, lang: ReportLanguage): void => {
    const number = /^[\d.]+/.exec(text)?.[0].replace(/\.$/, '') ?? ''
    const letters = squeeze(text.replace(NUMBER, ''))
    wordings.push({ part, lang, letters, number, isPassport: passport.has(part) })
    grams.set(part, new Set([...(grams.get(part) ?? []), ...gramsOf(text)]))
  }
  for (const [part, text] of own) {
    for (const lang of reportLanguages) {
      add(part, text[lang], lang)
      if (text[lang].includes('(')) add(part, text[lang].replace(/\s*\([^)]*\)/g, ''), lang)
    }
  }
  const authors = { ...passportWordings, ...narrativeWordings, ...resultWordings }
  for (const [part, others] of Object.entries(authors)) {
    for (const other of others) add(part as PartId, other, languageOf(other))
  }
  const sorted = wordings.toSorted((a, b) => b.letters.length - a.letters.length)
  return {
    grams,
    beginningLike: rememberedWords((start) => sorted.filter(({ letters }) => beginsAlike(start, letters))),
  }
}

/** Kazakh when a letter that Russian lacks occurs, or a word that only Kazakh has. */
export function languageOf(text: string): ReportLanguage {
  return /[әғқңөұүһі]/i.test(text) ? 'kk' : 'ru'
}

/** Every heading that the line may be, the surest first; each part once. */
export function matchHeadings(line: TitleLine, book: HeadingBook): HeadingMatch[] {
  const number = NUMBER.exec(line.text)?.[0] ?? ''
  const text = line.text.slice(number.length)
  const wordings = alike(text, book)
  if (wordings.length === 0) return []
  const title: Title = { ...line, text, number, letters: squeeze(text.slice(0, MAX_HEADING)) }
  const found = new Map<PartId, HeadingMatch>()
  for (const wording of wordings) {
    const best = found.get(wording.part)
    if (best && best.score >= wording.letters.length + MOST_BONUS) continue
    const match = matchWording(title, wording, book)
    if (match && match.score > (best?.score ?? -Infinity)) found.set(wording.part, match)
  }
  return [...found.values()].toSorted((a, b) => b.score - a.score)
}

/** A line without its number, ready to be compared. */
type Title = TitleLine & { number: string; letters: string }

/** What a line can earn by its looks and number. */
const MOST_BONUS = 25

/** The first letters must agree nearly, else there is no need to compare the rest. */
const START = 9

/** Wordings that begin nearly as the line does. */
function alike(text: string, book: HeadingBook): readonly Wording[] {
  const start = squeeze(text.slice(0, START * 4)).slice(0, START + 2)
  if (start.length < 4) return []
  return book.beginningLike(start.slice(0, 4)).filter(({ letters }) => {
    const wanted = letters.slice(0, START)
    return prefixMatch(start, wanted, wanted.length < 6 ? 0 : 2) !== null
  })
}

/** Half of the first four letters agree, or all but one are shifted by one. */
function beginsAlike(text: string, wanted: string): boolean {
  let same = 0
  for (let i = 0; i < 4; i++) if (text.charCodeAt(i) === wanted.charCodeAt(i)) same++
  return same >= 2 || text.startsWith(wanted.slice(1, 4)) || wanted.startsWith(text.slice(1, 4))
}

function matchWording(title: Title, wording: Wording, book: HeadingBook): HeadingMatch | null {
  const { letters, text, number } = title
  const isCut = letters.length < wording.letters.length - tolerance(wording.letters.length)
  if (isCut && letters.length < LEAST_CUT) return null
  const wanted = isCut ? wording.letters.slice(0, letters.length) : wording.letters
  const match = prefixMatch(letters, wanted, tolerance(wanted.length))
  if (match === null) return null
  const next = letterPlace(text.slice(0, MAX_HEADING), match.length) ?? text.length
  const last = match.length === 0 ? 0 : (letterPlace(text, match.length - 1) ?? 0) + 1
  const tail = afterHeading(title, { last, next }, wording, book)
  if (tail === null) return null
  const sameNumber =
    wording.number !== '' && number.replace(/[^\d.]/g, '').replace(/\.$/, '') === wording.number
  const looks = (isTitle(title) ? 10 : 0) + (sameNumber ? 15 : 0) - (tail.isLoose ? 20 : 0)
  return {
    part: wording.part,
    lang: wording.lang,
    rest: tail.rest,
    score: wanted.length - 3 * match.distance + looks,
  }
}

/** A heading broken over two paragraphs is known by so many letters of its beginning. */
const LEAST_CUT = 24

function isTitle(title: Title): boolean {
  return title.isBold || title.headingLevel !== null || title.number !== ''
}

/** What follows the matched words, when they are a heading at all; null when they only begin a sentence. */
function afterHeading(
  title: Title,
  at: { last: number; next: number },
  wording: Wording,
  book: HeadingBook,
): { rest: string; isLoose: boolean } | null {
  const grams = book.grams.get(wording.part) ?? new Set<string>()
  const rest = withoutBracket(withoutEnding(title.text.slice(at.last)), grams)
  if (squeeze(rest.slice(0, MAX_HEADING)) === '' && rest.length < MAX_HEADING)
    return { rest: '', isLoose: false }
  const separated = /^[\s»"”)]*[:：?][\s–—-]*/.exec(rest)
  if (separated) return { rest: rest.slice(separated[0].length), isLoose: false }
  const isLong = wording.letters.length >= 14
  const dashed = /^\s*[.;–—-]\s*(?=\S)|^\s*\n/.exec(rest)
  if (dashed && (isLong || wording.isPassport)) {
    return { rest: rest.slice(dashed[0].length), isLoose: !isLong }
  }
  // The form's heading in an edition with another ending.
  const colon = rest.search(/[:?]/)
  const ending = colon === -1 ? rest : rest.slice(0, colon)
  const answer = colon === -1 ? '' : rest.slice(colon + 1).trim()
  const letters = ending.length < MAX_HEADING ? squeeze(ending) : ''
  const isEnding = letters.length >= 5 && isQuotation(letters, grams, 0.6)
  if (isEnding) return { rest: answer, isLoose: false }
  if (wording.letters.length >= SURE) return { rest: title.text.slice(at.next), isLoose: false }
  const isShort = title.text.length < 260 && (colon !== -1 || !/[.!]\s*$/.test(title.text))
  return isTitle(title) && isLong && !wording.isPassport && isShort ? { rest: answer, isLoose: true } : null
}

/** So many letters of a heading are no chance: what follows without a mark is its answer. */
const SURE = 34

/** An inflected last word: «тиімділігі» for «тиімділік». */
function withoutEnding(rest: string): string {
  return rest.replace(/^\p{Ll}{1,4}(?=\s*[:.?(]|\s*$)/u, '')
}

/** The form's own remark in brackets belongs to its heading; an author's belongs to the answer. */
function withoutBracket(rest: string, grams: ReadonlySet<string>): string {
  const bracket = /^[\s,]*(\([^)]*\)?)/.exec(rest)
  const isOwn = bracket?.[1] !== undefined && isQuoted(gramsOf(bracket[1]), grams, 0.55)
  return isOwn ? rest.slice(bracket[0].length) : rest
}

/** True for a field id of the model (a heading may also name a table or a group). */
export function isField(part: PartId): part is (typeof fieldIds)[number] {
  return (fieldIds as readonly string[]).includes(part)
}
