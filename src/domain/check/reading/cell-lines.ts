import { lineText, type Lines } from '../../report/model.ts'

/** One line of a cell that says something; `paragraph` counts the cell's lines from 1, empty ones included. */
export interface CellLine {
  readonly text: string
  readonly paragraph: number
}

/** White space of every kind folded to single spaces. */
export const folded = (text: string): string =>
  (/[^\S ]| {2}|\u200b/.test(text) ? text.replace(/[\s\u200b]+/g, ' ') : text).trim()

/** The lines of a cell that are not empty. */
export function cellLines(lines: Lines | undefined): CellLine[] {
  return (lines ?? [])
    .map((line, index) => ({ text: folded(lineText(line)), paragraph: index + 1 }))
    .filter((line) => line.text !== '')
}

/** All of a cell as one text. */
export const cellText = (lines: Lines | undefined): string =>
  cellLines(lines)
    .map((line) => line.text)
    .join('\n')

/** A dash or another sign that stands for nothing: «-», «—», «…», «н/п», «х». */
export const isDash = (text: string): boolean =>
  /^(?:[-–—−_.…/xх?\s]+|[нб]\/?[пд]|n\/a|нет (?:данных|сведений)|не указан[оа]?|(?:мәлімет|дерек)(?:тер)? жоқ|көрсетілмеген)$/iu.test(
    text,
  )

/** What an activity is called: its first line, without a list number before and a full stop after. */
export const titleOf = (lines: Lines | undefined): string =>
  (cellLines(lines)[0]?.text ?? '').replace(/^\d{1,2}(?:\.\d{1,2})*[.)]\s*/, '').replace(/[.;:,\s]+$/, '')
