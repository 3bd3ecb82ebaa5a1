import type { PlainDate } from '#domain/calendar/day.ts'
import { readDays } from '#domain/calendar/read-days.ts'
import { parseAmount } from '#domain/money/amount.ts'
import { linesText, type Lines } from '#domain/report/model.ts'

/** The project's period as the passport words it, first to last day; null where no two days can be read. */
export function passportPeriod(lines: Lines | undefined): { from: PlainDate; to: PlainDate } | null {
  const days = readDays(linesText(lines)).filter((day) => day.from !== null)
  const first = days.at(0)
  const last = days.at(-1)
  if (!first || !last || first.from > last.to) return null
  const isOneDay = days.length === 1 && first.kind === 'day'
  return isOneDay ? null : { from: first.from, to: last.to }
}

/** The grant in tiyn, from the first amount in digits; null where there is none. */
export function passportGrant(lines: Lines | undefined): string | null {
  for (const match of linesText(lines).matchAll(/\d[\d\s\u00a0\u202f.,]{0,30}/g)) {
    const amount = parseAmount(match[0].replace(/[\s\u00a0\u202f.,]+$/, ''))
    if (amount.ok && match[0].replace(/\D/g, '').length >= 4) return String(amount.tiyn)
  }
  return null
}
