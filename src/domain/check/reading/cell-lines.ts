import { lineText, type Lines } from '../../report/model.ts'

/** One line of a cell that says something; `paragraph` counts the cell's lines from 1, empty ones included. */
export interface CellLine {
  readonly text: string
  readonly paragraph: number
}

/** White space of every kind folded to single spaces. */
export const folded = (text: string): string =>
  (/[^\S ]| {2}|\u200b/.test(text) ? text.replace(/[\s\u200b]+/g, ' ') : text).trim()

const known = new WeakMap<Lines, readonly CellLine[]>()

/** The lines of a cell that are not empty, read once a cell: many rules look at the same ones. */
export function cellLines(lines: Lines | undefined): readonly CellLine[] {
  if (lines === undefined) return []
  const before = known.get(lines)
  if (before !== undefined) return before
  const found = lines
    .map((line, index) => ({ text: folded(lineText(line)), paragraph: index + 1 }))
    .filter((line) => line.text !== '')
  known.set(lines, found)
  return found
}

/** All of a cell as one text. */
export function cellText(lines: Lines | undefined): string {
  const read = cellLines(lines)
  return read.length === 1 ? (read[0]?.text ?? '') : read.map((line) => line.text).join('\n')
}

/** A dash or another sign that stands for nothing: «-», «—», «…», «н/п», «х». */
export const isDash = (text: string): boolean =>
  /^(?:[-–—−_.…/xх?\s]+|[нб]\/?[пд]|n\/a|нет (?:данных|сведений)|не указан[оа]?|(?:мәлімет|дерек)(?:тер)? жоқ|көрсетілмеген)$/iu.test(
    text,
  )

/** What an activity is called: its first line, without a list number before and a full stop after. */
export const titleOf = (lines: Lines | undefined): string =>
  (cellLines(lines)[0]?.text ?? '').replace(/^\d{1,2}(?:\.\d{1,2})*[.)]\s*/, '').replace(/[.;:,\s]+$/, '')
