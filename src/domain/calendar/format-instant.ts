import { Temporal } from 'temporal-polyfill'
import type { Lang } from '../text/lang.ts'
import { formatDay } from './format-day.ts'

/** The zone of Kyzylorda's villages; a project may name another one. */
const usualZone = 'Asia/Qyzylorda'

/** An instant (ISO, UTC) as a village's clock shows it: «06.12.2023, 14:05». */
export function formatInstant(instant: string, lang: Lang, zone: string = usualZone): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const [day, time] = [
    local.toPlainDate().toString(),
    local.toPlainTime().toString({ smallestUnit: 'minute' }),
  ]
  return `${formatDay(day, lang, 'short')}, ${time}`
}
