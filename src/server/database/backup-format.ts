// A backup is one gzipped tar:
//   backup.json               format, migrations applied, tables with their columns
//   rows/<table>/<n>.jsonl    one row a line: an array of the columns' texts as PostgreSQL writes them, or null
//   files/<ab>/<cdef…>        evidence files under the hex of their sha256
//   manifest.json             rows of each table, state of sequences, size and sha256 of every part before it
// Values stay PostgreSQL's own text from table to table, so numeric scales, microseconds and bytes come back exact.
import type { BackupTable, SequenceState } from './backup-tables.ts'

export const backupFormat = 1

export interface BackupHeader {
  readonly format: number
  readonly madeAt: string
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
  readonly tables: readonly BackupTable[]
}

export interface BackupPart {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

export interface BackupManifest {
  readonly rows: Readonly<Record<string, number>>
  readonly sequences: readonly SequenceState[]
  readonly parts: readonly BackupPart[]
}

export const headerName = 'backup.json'
export const manifestName = 'manifest.json'
export const rowsName = (table: string, part: number) =>
  `rows/${table}/${String(part).padStart(6, '0')}.jsonl`
export const filePattern = /^files\/([0-9a-f]{2})\/([0-9a-f]{62})$/
export const rowsPattern = /^rows\/([a-z_][a-z0-9_]*)\/\d{6}\.jsonl$/

/** Called as work goes on: `done` of `total` units (rows and files, or bytes). */
export type Progress = (done: number, total: number) => void

/** The settings under which every column's text is the same on every server. */
export const exactTextSettings = `select set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true),
  set_config('IntervalStyle', 'postgres', true), set_config('DateStyle', 'ISO, YMD', true), set_config('TimeZone', 'UTC', true)`
