import { attendanceCount } from './attendance-count.ts'
import { isWithin } from '../calendar/day.ts'
import type { Event } from '../event/event.ts'
import type { RecordPeriod } from '../indicator/record-period.ts'
import type { ProjectRecords } from '../project/records.ts'
import { countedGroups, type CountedGroup } from './counted-groups.ts'

/**
 * The way from attendances to people. One person who came to four meetings is four attendances and one beneficiary, so
 * the participants column of table A and the direct beneficiaries are different numbers; this says by how much.
 */
export interface ParticipantBridge {
  /** Events at which somebody counted the people. */
  readonly counted: readonly Event[]
  /** Attendances at them. */
  readonly attendances: number
  readonly groups: readonly CountedGroup[]
  /** Different people over all groups: the direct beneficiaries. */
  readonly people: number
  /** Attendances beyond the first one of each person; null where more people were reached than attended events. */
  readonly repeats: number | null
}

/** The bridge of a project in a period; null where no group of participants is recorded. */
export function participantBridge(records: ProjectRecords, period: RecordPeriod): ParticipantBridge | null {
  const groups = countedGroups(records).filter((group) => isWithin(group.countedOn, period.from, period.to))
  if (groups.length === 0) return null
  const counted = records.events.filter(
    (event) =>
      !event.isCancelled &&
      isWithin(event.endsOn, period.from, period.to) &&
      attendanceCount(event.attendance) !== null,
  )
  const attendances = counted.reduce((sum, event) => sum + (attendanceCount(event.attendance) ?? 0), 0)
  const people = groups.reduce((sum, group) => sum + group.total, 0)
  return {
    counted,
    attendances,
    groups,
    people,
    repeats: attendances >= people ? attendances - people : null,
  }
}
