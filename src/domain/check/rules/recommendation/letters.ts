import { readDays } from '../../../calendar/read-days.ts'
import { lineText, type Lines } from '../../../report/model.ts'

/** A letter as the letters column names it: number, whether it has a date, and the words beside them. */
export interface Letter {
  readonly number: string | null
  readonly dated: boolean
  readonly rest: string
  readonly text: string
  readonly line: number
}

const number =
  /(?:исх(?:одящ\p{L}*)?\.?\s*|шығ(?:ыс)?\.?\s*|№\s?|N[oº°]?\s?)+\s*[:№]?\s*(\d[\p{L}\d]*(?:\s?[-–/.]\s?[\p{L}\d]+)*)/giu
const numberBefore = /(?<![\d.])(\d{1,5}(?:[-/][\p{L}\d]+)+)(?![\d.])/gu

/**
 * The letters of a cell. A line may hold several («№ 31 от 20.08.2024, № 32 от 20.08.2024»); a line that has only a
 * date or only an addressee belongs to the letter beside it.
 */
export function lettersIn(lines: Lines | undefined): Letter[] {
  const letters: Letter[] = []
  ;(lines ?? []).forEach((line, index) => {
    const text = lineText(line).trim()
    if (text === '') return
    for (const piece of piecesOf(text)) addLetter(letters, piece, index + 1)
  })
  return letters
}

function piecesOf(text: string): string[] {
  const pieces = text.split(/[;]|,(?=\s*(?:исх|шығ|№|N\s?\d))/iu).map((piece) => piece.trim())
  return pieces.filter((piece) => piece !== '')
}

function addLetter(letters: Letter[], text: string, line: number): void {
  const days = readDays(text)
  const withoutDays = days.reduce((rest, day) => rest.replace(day.text, ' '), text)
  const found = [...withoutDays.matchAll(number)][0] ?? [...withoutDays.matchAll(numberBefore)][0]
  const rest = withoutDays
    .replace(found?.[0] ?? '', ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const letter: Letter = { number: found?.[1] ?? null, dated: days.length > 0, rest, text, line }
  const last = letters.at(-1)
  if (last !== undefined && completes(last, letter)) letters[letters.length - 1] = joined(last, letter)
  else letters.push(letter)
}

const completes = (last: Letter, next: Letter): boolean =>
  (last.number === null || !last.dated) &&
  (next.number === null || last.number === null) &&
  (!next.dated || !last.dated) &&
  !(next.number === null && !next.dated)

const joined = (last: Letter, next: Letter): Letter => ({
  number: last.number ?? next.number,
  dated: last.dated || next.dated,
  rest: `${last.rest} ${next.rest}`.trim(),
  text: `${last.text} ${next.text}`,
  line: last.line,
})
