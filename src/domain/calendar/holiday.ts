import type { LocalText } from '../text/local-text.ts'
import type { PlainDate } from './day.ts'
import type { HolidayYear } from './working-days.ts'

/** A special day of an organisation's own table. */
export interface Holiday {
  readonly day: PlainDate
  readonly kind: 'holiday' | 'transferred' | 'workingDay'
  readonly name: LocalText
  readonly source: string
}

/** The table as working days are counted by; a year without a single day in it has no table. */
export function holidayYears(holidays: readonly Holiday[]): HolidayYear[] {
  const years = Map.groupBy(holidays, (holiday) => Number(holiday.day.slice(0, 4)))
  return [...years].map(([year, days]) => ({
    year,
    days: days.map((holiday) => ({ ...holiday, name: named(holiday.name) })),
  }))
}

function named(name: LocalText): { ru: string; kk: string; en: string } {
  const any = name.ru ?? name.kk ?? ''
  return { ru: name.ru ?? any, kk: name.kk ?? any, en: any }
}
