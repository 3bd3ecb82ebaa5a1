import type { HouseholdRow } from '#domain/household/household-rows.ts'
import type { MessageKey } from '#i18n/message.ts'
import { dayOf, textOf } from '../cell-value.ts'
import { inEveryLanguage, plainWords } from '../plain-words.ts'
import type { Sheet, SheetCell } from '../sheet.ts'
import { householdColumns, type HouseholdColumn } from './household-columns.ts'

/** What is wrong in a cell of the table: its row from 1, its column's title. */
export interface HouseholdSheetError {
  readonly row: number | null
  readonly column: MessageKey | null
  readonly key: MessageKey
  readonly value: string
}

export type HouseholdReading =
  | { readonly ok: true; readonly rows: readonly HouseholdRow[] }
  | { readonly ok: false; readonly errors: readonly HouseholdSheetError[] }

/** As many as a person mends in one go. */
const mostErrors = 200

/** Reads households from the tab of that name, else from the first. Every cell that cannot be understood is told; then nothing is read. */
export function readHouseholds(sheets: readonly Sheet[]): HouseholdReading {
  const titles = inEveryLanguage('household.title')
  const sheet = sheets.find(({ name }) => titles.includes(plainWords(name))) ?? sheets[0]
  if (!sheet || sheet.rows.length === 0)
    return { ok: false, errors: [{ row: null, column: null, key: 'plan.error.noTab', value: '' }] }
  const errors: HouseholdSheetError[] = []
  const rows = rowsOf(sheet, errors)
  return errors.length > 0 ? { ok: false, errors: errors.slice(0, mostErrors) } : { ok: true, rows }
}

function rowsOf(sheet: Sheet, errors: HouseholdSheetError[]): HouseholdRow[] {
  const [head = [], ...body] = sheet.rows
  const found = head.map((cell) =>
    householdColumns.find(({ title }) => inEveryLanguage(title).includes(plainWords(textOf(cell)))),
  )
  for (const column of householdColumns)
    if (!found.includes(column))
      errors.push({ row: 1, column: column.title, key: 'plan.error.noColumn', value: '' })
  if (errors.length > 0) return []
  return body.flatMap((cells, index) =>
    cells.every((cell) => cell === null) ? [] : [rowOf(cells, index + 2, found, errors)],
  )
}

function rowOf(
  cells: readonly SheetCell[],
  at: number,
  found: readonly (HouseholdColumn | undefined)[],
  errors: HouseholdSheetError[],
): HouseholdRow {
  const values: Record<string, unknown> = { at }
  found.forEach((column, position) => {
    if (!column) return
    const cell = cells[position] ?? null
    const value = valueOf(column, cell)
    if (value === wrong)
      errors.push({ row: at, column: column.title, key: keyOf(column, cell), value: textOf(cell) })
    else values[column.path] = value
  })
  // Each column stands in the header, so each field of the row has its value.
  return values as unknown as HouseholdRow
}

const wrong = Symbol('wrong')

function valueOf({ kind, isRequired }: HouseholdColumn, cell: SheetCell): unknown {
  const text = textOf(cell).trim()
  if (text === '') return isRequired ? wrong : null
  if (kind === 'day') return cell?.kind === 'day' ? cell.day : (dayOf(text) ?? wrong)
  if (kind !== 'integer') return text
  return /^\d{1,6}$/.test(text) ? Number(text) : wrong
}

const keyOf = ({ kind }: HouseholdColumn, cell: SheetCell): MessageKey => {
  if (cell === null) return 'household.error.empty'
  return kind === 'day' ? 'plan.error.day' : 'plan.error.number'
}
