import { formatDay } from '#domain/calendar/format-day.ts'
import { attendanceCount } from '#domain/people/attendance-count.ts'
import { countedGroups } from '#domain/people/counted-groups.ts'
import type { GroupCounting } from '#domain/people/participant-group.ts'
import type { Event } from '#domain/event/event.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'

interface CountedEvent {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly came: number | null
}

/** How the number of a group comes about. */
export interface HowCounted {
  readonly counting: GroupCounting
  readonly events: readonly CountedEvent[]
  readonly uncounted: readonly CountedEvent[]
  readonly attendances: number
  readonly again: number
  readonly inEarlier: number
  readonly people: number
}

/** How the group of this id was counted, event by event; null for a group that is not there. */
export function howCounted(records: ProjectRecords, id: string, lang: Language): HowCounted | null {
  const group = countedGroups(records).find((one) => one.id === id)
  if (!group) return null
  const shown = (event: Event): CountedEvent => ({
    id: event.id,
    day: formatDay(event.startsOn, lang, 'short'),
    title: textIn(event.title, lang) ?? '',
    came: attendanceCount(event.attendance),
  })
  const { counting, attendances, inEarlier, total } = group
  return {
    counting,
    events: group.counted.map(shown),
    uncounted: group.uncounted.map(shown),
    attendances,
    again: Math.max(0, attendances - inEarlier - total),
    inEarlier,
    people: total,
  }
}
