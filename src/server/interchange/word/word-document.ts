/** A Word file as the report reader needs it: text and tables in reading order, nothing of its looks but what marks a title. */

export type WordParagraph = {
  kind: 'paragraph'
  /** Runs joined; a line break is `\n`, a tab `\t`; deleted, hidden and field-code text is left out. */
  text: string
  /** The list mark that Word prints before the paragraph (`1.`, `а)`, `•`), never part of `text`. */
  mark: string | null
  /** Nesting of the list, 0 for the outermost; null outside lists. */
  listLevel: number | null
  style: string | null
  /** 1–9 when the style or the paragraph itself says it is a heading. */
  headingLevel: number | null
  /** Every visible run is bold: authors mark titles so. */
  isBold: boolean
  bookmarks: string[]
}

export type WordCell = {
  /** Where the cell begins; merged positions of the grid hold the same cell. */
  row: number
  column: number
  colSpan: number
  rowSpan: number
  /** Paragraphs and line breaks, each a line, empty ones kept; nested tables a line a row, their cells parted by tabs. */
  lines: string[]
  paragraphs: WordParagraph[]
}

export type WordTable = {
  kind: 'table'
  columns: number
  /** `rows[r][c]` is the cell that covers the position, or null where the row has none. */
  rows: (WordCell | null)[][]
}

export type WordBlock = WordParagraph | WordTable

export type WordDocument = {
  blocks: WordBlock[]
  headers: WordParagraph[]
  footers: WordParagraph[]
  /** Footnotes and endnotes in the order of the file. */
  notes: WordParagraph[]
}
