import { addDays, weekday, type PlainDate } from './day.ts'

/** Monday and Sunday of the week a day lies in. */
export function weekOf(day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const from = addDays(day, 1 - weekday(day))
  return { from, to: addDays(from, 6) }
}
