/* Cells of people's tables as the text that an action's schema reads. */
import { dayFromParts, isPlainDate, partsOfDay, type PlainDate } from '#domain/calendar/day.ts'
import type { SheetCell } from '../xlsx/sheet.ts'

/** What a cell says as text; a number without its thousands. */
export function plainText(cell: SheetCell): string {
  if (cell === null || cell.kind === 'yesNo') return ''
  if (cell.kind === 'number') return String(cell.number)
  return cell.kind === 'day' ? cell.day : cell.text
}

/**
 * A day: a day of the table, or «31.05.2023», «31/5/23» and «2023-05-31» as text. Null where the cell is anything else.
 */
export function dayText(cell: SheetCell): PlainDate | null {
  if (cell?.kind === 'day') return cell.day
  const text = cell?.kind === 'text' ? cell.text.trim() : ''
  if (isPlainDate(text)) return text
  const parts = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s*(?:г|ж)\.?)?$/u.exec(text)
  if (!parts) return null
  const [, day, month, year = ''] = parts
  return dayFromParts(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day))
}

/**
 * An amount of tenge as text. A number of the table is a binary fraction: it is taken to the tiyn where it stands for
 * one, and left with all its digits where it has less than a tiyn, so that it is refused.
 */
export function amountText(cell: SheetCell): string {
  if (cell?.kind !== 'number') return plainText(cell)
  const { number } = cell
  const tiyn = Math.round(number * 100)
  const isWhole =
    Number.isSafeInteger(tiyn) && Math.abs(number * 100 - tiyn) < 1e-4 * Math.max(1, Math.abs(tiyn) * 1e-9)
  if (!isWhole) return String(number)
  const sign = tiyn < 0 ? '-' : ''
  const positive = Math.abs(tiyn)
  return `${sign}${Math.floor(positive / 100)}.${String(positive % 100).padStart(2, '0')}`
}

/**
 * The number of a budget line. Tables make of «3.2» a fraction or the third of February; both are taken back where the
 * budget has such a line.
 */
export function codeText(cell: SheetCell, known: ReadonlyMap<string, string>): string {
  const text = plainText(cell).trim()
  if (known.has(text)) return text
  const forms = cell?.kind === 'day' ? daysForms(cell.day) : [text.replace(',', '.')]
  return forms.find((form) => known.has(form)) ?? text
}

function daysForms(given: PlainDate): string[] {
  const { day, month, year } = partsOfDay(given)
  return [`${day}.${month}`, `${month}.${day}`, `${day}.${month}.${year % 100}`]
}
