import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import type { PlainDate } from '../calendar/day.ts'
import { readDays } from '../calendar/read-days.ts'
import { cellLines, folded } from '../check/reading/cell-lines.ts'
import { lettersIn, type Letter } from '../check/rules/recommendation/letters.ts'
import {
  lineText,
  plainLines,
  type Lines,
  type RecommendationColumn,
  type ReportModel,
  type Row,
} from '../report/model.ts'
import type { LocalText, ReportLanguage } from '../text/local-text.ts'
import { nameLimit } from '../text/text-input.ts'
import { quoted, type ImportCell } from './imported-note.ts'
import type { TextReader } from './imported-text.ts'

export interface ImportedLetter {
  readonly number: string
  readonly sentOn: PlainDate
  readonly addressee: LocalText
}

/** A row of the table: its recommendations went out in its letters. */
export interface ImportedRecommendations {
  readonly recommendations: readonly { readonly text: LocalText; readonly agreedOn: PlainDate }[]
  readonly letters: readonly ImportedLetter[]
}

/** Letters are one over the whole organisation: by number and day. */
export type KnownLetter = Pick<ImportedLetter, 'number' | 'sentOn'>

const letterKey = (letter: KnownLetter): string => `${letter.number} ${letter.sentOn}`

/**
 * Recommendations, each its own in the language it is written in: which Kazakh and Russian text are one is for people to
 * say. When they were agreed the form does not tell: the row's first letter is taken, else the project's last day.
 */
export function importedRecommendations(
  model: ReportModel,
  endsOn: PlainDate,
  known: readonly KnownLetter[],
  reader: TextReader,
): ImportedRecommendations[] {
  const taken = new Set(known.map(letterKey))
  return (model.recommendations ?? []).map((row, index) => {
    const cell = { section: '8.recommendations', table: 'recommendations', row: index + 1 }
    const letters = importedLetters(row, { ...cell, column: 'letters' }, taken, reader)
    const firstLetter = letters.map((letter) => letter.sentOn).toSorted()[0]
    const place = { ...cell, column: 'items' }
    const items = itemsOf(row.cells.items)
    if (items.length > 0)
      reader.notes.assumed.push({ reason: firstLetter ? 'agreedOnLetter' : 'agreedOn', place })
    const recommendations = items.map((item) => {
      const text = reader.text(plainLines(item), place)
      const words = text[reader.lang] ?? ''
      return { text: reader.local(words, languageOf(item, reader.lang)), agreedOn: firstLetter ?? endsOn }
    })
    return { recommendations, letters }
  })
}

const numbered = /^\d{1,3}\s*[.)]\s*(?=\S)/u
const bulleted = /^[-–—•*●]\s+/u

/** Numbered or bulleted lines, a line without a mark belonging to the item above it; else every line. */
function itemsOf(lines: Lines | undefined): string[] {
  const texts = cellLines(lines).map((line) => line.text)
  const mark = [numbered, bulleted].find((one) => texts.some((text) => one.test(text)))
  const items: string[] = []
  for (const text of texts) {
    const last = items.length - 1
    if (mark && !mark.test(text) && last >= 0) items[last] = `${items[last]}\n${text}`
    else items.push(mark ? text.replace(mark, '') : text)
  }
  return items.filter((item) => /\p{L}/u.test(item))
}

/** Kazakh has letters that Russian lacks; a text of a few words without them is in the report's own language. */
function languageOf(text: string, lang: ReportLanguage): ReportLanguage {
  const kazakh = text.match(/[әғқңөұүһі]/giu)?.length ?? 0
  if (kazakh * 40 > text.length) return 'kk'
  return text.length >= 40 ? 'ru' : lang
}

function importedLetters(
  row: Row<RecommendationColumn>,
  cell: ImportCell,
  taken: Set<string>,
  reader: TextReader,
): ImportedLetter[] {
  const bodies = cellLines(row.cells.bodies)
  const onlyBody = bodies.length === 1 ? (bodies[0]?.text ?? '') : ''
  const lines = row.cells.letters ?? []
  const short = lines.filter((line) => lineText(line).length <= nameLimit)
  for (const line of lines.filter((one) => !short.includes(one)))
    reader.notes.unread.push({ reason: 'letterIncomplete', place: quoted(cell, lineText(line)) })
  return lettersIn(short).flatMap((letter) => {
    const read = letterOf(letter, onlyBody, cell, reader)
    const isKnown = read !== null && taken.has(letterKey(read))
    if (read === null || isKnown) {
      const reason = isKnown ? 'letterKnown' : 'letterIncomplete'
      reader.notes.unread.push({ reason, place: quoted(cell, letter.text) })
      return []
    }
    taken.add(letterKey(read))
    return [read]
  })
}

/** A letter whose number, one exact day and addressee all stand there; the row's only body is its addressee. */
function letterOf(
  letter: Letter,
  onlyBody: string,
  cell: ImportCell,
  reader: TextReader,
): ImportedLetter | null {
  const days = readDays(letter.text)
  const sentOn =
    days.length === 1 && days[0]?.kind === 'day' && days[0].year === 'written' ? days[0].from : null
  const addressee = reader.name(addresseeIn(letter.rest) || onlyBody, cell)
  if (letter.number === null || sentOn === null || !v.is(day, sentOn) || addressee === '') return null
  return { number: reader.name(letter.number, cell), sentOn, addressee: reader.local(addressee) }
}

const fillers =
  /(?<!\p{L})(?:исх(?:одящ\p{L}*)?|письм\p{L}*|хат\p{L}*|от|года?|г|жыл\p{L}*|шығ(?:ыс)?)(?!\p{L})\.?/giu

/** The words of a letter's line besides its number and day, empty where they name nobody. */
function addresseeIn(rest: string): string {
  if (rest.length > nameLimit) return ''
  const words = folded(rest.replace(fillers, ' ').replace(/№/g, ' ')).replace(
    /^[\s.,:;()–-]+|[\s,:;(–-]+$/gu,
    '',
  )
  return /\p{L}{3,}/u.test(words) ? words : ''
}
