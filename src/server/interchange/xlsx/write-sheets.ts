import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx'
import type { PlainDate } from '#domain/calendar/day.ts'
import { cellText } from './cell-text.ts'

/** A value as the column's kind wants it: tiyn for money, a day as 'YYYY-MM-DD'; null is an empty cell. */
export type SheetValue = string | number | bigint | boolean | null

export interface SheetColumn {
  readonly title: string
  readonly kind: 'text' | 'integer' | 'decimal' | 'money' | 'day' | 'time' | 'yesNo'
  /** In characters; by its kind unless told. */
  readonly width?: number
  /** What may be chosen in a template's cells below the header. */
  readonly choices?: readonly string[]
}

/** One tab to be written: a table with its header in the first row. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}

const formats: { readonly [kind in SheetColumn['kind']]?: string } = {
  integer: '#,##0',
  decimal: '#,##0.###',
  money: '#,##0.00',
  day: 'dd.mm.yyyy',
}
const widths: { readonly [kind in SheetColumn['kind']]: number } = {
  text: 32,
  integer: 12,
  decimal: 12,
  money: 18,
  day: 12,
  time: 8,
  yesNo: 8,
}
/** Rows below a template's header for which choices are offered. */
const choiceRows = 1000
/** Choices of a list are kept in one formula, which Excel cuts at 255 characters. */
const choiceLength = 255

const header: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3EFED' } },
  alignment: { wrapText: true, vertical: 'top' },
}

/**
 * Writes tables as an XLSX file: header in bold and kept in sight, filters, printed in landscape on A4 with the header on
 * each page. A text is a text whatever it begins with: nothing becomes a formula.
 */
export function writeSheets(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const names = uniqueNames(sheets.map(({ name }) => name))
  return writeXlsx({
    defaultFont: { name: 'Calibri', size: 11 },
    sheets: sheets.map((sheet, index) => written(sheet, names[index] ?? `${index + 1}`)),
  })
}

function written({ columns, rows }: WrittenSheet, name: string): WriteSheet {
  const cells = new Map(columns.map((_, column) => [`0,${column}`, { style: header }]))
  const last = columnName(columns.length - 1)
  return {
    name,
    columns: columns.map(({ kind, width }) => ({
      width: width ?? widths[kind],
      style: {
        ...(formats[kind] ? { numFmt: formats[kind] } : {}),
        alignment: { vertical: 'top' as const, wrapText: kind === 'text' },
      },
    })),
    rows: [
      columns.map(({ title }) => cellText(title)),
      ...rows.map((row) => columns.map((column, at) => cellValue(column, row[at] ?? null))),
    ],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    dataValidations: columns.flatMap(({ choices }, at) => choiceList(choices, columnName(at), rows.length)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  }
}

function choiceList(choices: readonly string[] | undefined, column: string, rows: number) {
  if (!choices || choices.length === 0) return []
  const isSafe = choices.join(',').length <= choiceLength && choices.every((each) => !/[",]/.test(each))
  if (!isSafe) return []
  const range = `${column}2:${column}${Math.max(rows, choiceRows) + 1}`
  return [{ type: 'list' as const, values: [...choices], range, showErrorMessage: true }]
}

function cellValue({ kind }: SheetColumn, value: SheetValue): string | number | boolean | Date | null {
  if (value === null || value === '') return null
  if (typeof value === 'bigint') return Number(value) / 100
  if (kind === 'day' && typeof value === 'string') return noon(value)
  return typeof value === 'string' ? cellText(value) : value
}

/** Excel's days have no zone; the library counts them in UTC. */
const noon = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`)

const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)

/** Names of tabs as Excel takes them: no []:*?/\\, at most 31 characters, each once. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'|'$/g, ' ')
        .trim()
        .slice(0, 31) || '1'
    let unique = clean
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1)
      unique = `${clean.slice(0, 31 - String(count).length - 1)} ${count}`
    taken.add(unique.toLowerCase())
    return unique
  })
}
