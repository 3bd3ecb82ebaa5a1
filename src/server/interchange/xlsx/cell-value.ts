import { isPlainDate, type PlainDate } from '#domain/calendar/day.ts'
import type { SheetCell } from './sheet.ts'

/** What stands in a cell, as a person reads it. */
export function textOf(cell: SheetCell): string {
  if (cell === null) return ''
  if (cell.kind === 'text') return cell.text
  if (cell.kind === 'number') return String(cell.number)
  return cell.kind === 'day' ? cell.day : cell.isYes ? 'да' : 'нет'
}

/** «05.04.2023» and «2023-04-05»; other spellings are refused rather than guessed. */
export function dayOf(text: string): PlainDate | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text
  return isPlainDate(iso) ? iso : null
}
