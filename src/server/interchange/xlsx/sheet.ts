import type { PlainDate } from '#domain/calendar/day.ts'

/** A cell as it was read. An empty one is null; a formula is what it last gave; an error of the table is a text such as `#REF!`. */
export type SheetCell =
  | null
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: PlainDate }
  | { readonly kind: 'yesNo'; readonly isYes: boolean }

/** One tab. Rows and cells stand as in the file: row 1 of the table is `rows[0]`. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Why a table was not read; `messages/…/sheet.json` has the words. */
export interface SheetProblem {
  readonly code:
    | 'empty'
    | 'notSheet'
    | 'legacy'
    | 'encrypted'
    | 'damaged'
    | 'fileTooBig'
    | 'unpackedTooBig'
    | 'tooManyParts'
    | 'tooManySheets'
    | 'tooManyRows'
    | 'tooManyColumns'
    | 'tooManyCells'
  readonly params: { readonly [name: string]: number }
}

export type SheetReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly problem: SheetProblem }

export interface SheetLimits {
  readonly fileBytes: number
  /** Of all parts together, unpacked. */
  readonly unpackedBytes: number
  readonly parts: number
  readonly sheets: number
  readonly rows: number
  readonly columns: number
  /** Of all tabs together. */
  readonly cells: number
}

const megabyte = 1024 * 1024
/** What is read within these blocks the process for a second or two at most; no table of ours comes near. */
export const sheetLimits: SheetLimits = {
  fileBytes: 10 * megabyte,
  unpackedBytes: 32 * megabyte,
  parts: 1000,
  sheets: 50,
  rows: 20_000,
  columns: 256,
  cells: 300_000,
}
