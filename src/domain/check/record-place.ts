import { formatDay } from '../calendar/format-day.ts'
import type { PlainDate } from '../calendar/day.ts'
import { textIn, type Language, type LocalText } from '../text/local-text.ts'
import type { Place } from './finding.ts'

/** Findings name at most so many records; their figures tell how many there are. */
export const placeLimit = 50

/** The place of a record: its title and day. */
export function recordPlace(
  subject: string,
  id: string,
  title: LocalText | string,
  day: PlainDate | null,
  lang: Language,
): Place {
  const name = typeof title === 'string' ? title : (textIn(title, lang) ?? '')
  const short = name.replace(/\s+/g, ' ').trim().slice(0, 100)
  const label = day === null ? short : `${short}, ${formatDay(day, lang, 'short')}`
  return { section: 'records', record: { subject, id, label } }
}
