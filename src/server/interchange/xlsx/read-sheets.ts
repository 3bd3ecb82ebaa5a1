import { readXlsx } from 'hucre/xlsx'
import { sheetLimits, type Sheet, type SheetCell, type SheetLimits, type SheetReading } from './sheet.ts'
import { containerProblem, problem } from './unpacked-size.ts'

const megabyte = 1024 * 1024

/**
 * Reads the tabs of an XLSX file within limits. Days are days (no time zone), formulas are what they last gave, hidden
 * tabs are left out. Never throws for what is in the file: every refusal is one `SheetProblem`.
 */
export async function readSheets(
  bytes: Uint8Array,
  limits: SheetLimits = sheetLimits,
): Promise<SheetReading> {
  const refused =
    kindProblem(bytes) ??
    (bytes.length > limits.fileBytes
      ? problem('fileTooBig', { megabytes: Math.round(limits.fileBytes / megabyte) })
      : containerProblem(bytes, limits))
  if (refused) return { ok: false, problem: refused }
  try {
    const workbook = await readXlsx(bytes, {
      dateSystem: 'auto',
      sheets: (info: { hidden?: boolean; veryHidden?: boolean }) => !info.hidden && !info.veryHidden,
    })
    const tooMany = sizeProblem(workbook.sheets, limits)
    if (tooMany) return { ok: false, problem: tooMany }
    const sheets = workbook.sheets.map(({ name, rows }): Sheet => ({
      name,
      rows: withoutEmptyEnd(rows.map((row) => row.map(cellOf))),
    }))
    return { ok: true, sheets }
  } catch {
    // Whatever the library throws on altered bytes says the same: this is no whole table.
    return { ok: false, problem: problem('damaged') }
  }
}

function kindProblem(bytes: Uint8Array) {
  if (bytes.length === 0) return problem('empty')
  const starts = (...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    )
    return problem(isEncrypted ? 'encrypted' : 'legacy')
  }
  return starts(0x50, 0x4b) ? null : problem('notSheet')
}

function sizeProblem(sheets: readonly { rows: readonly (readonly unknown[])[] }[], limits: SheetLimits) {
  if (sheets.length > limits.sheets) return problem('tooManySheets', { limit: limits.sheets })
  if (sheets.some(({ rows }) => rows.length > limits.rows))
    return problem('tooManyRows', { limit: limits.rows })
  const isWide = sheets.some(({ rows }) => rows.some((row) => row.length > limits.columns))
  return isWide ? problem('tooManyColumns', { limit: limits.columns }) : null
}

function cellOf(value: unknown): SheetCell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', number: value } : null
  if (typeof value === 'boolean') return { kind: 'yesNo', isYes: value }
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { kind: 'day', day: value.toISOString().slice(0, 10) }
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  return text === '' ? null : { kind: 'text', text }
}

/** People's tables often end in rows that only look empty. */
function withoutEmptyEnd(rows: SheetCell[][]): SheetCell[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null))
  return rows.slice(0, last + 1)
}
