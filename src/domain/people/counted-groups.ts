import type { Event } from '../event/event.ts'
import type { ProjectRecords } from '../project/records.ts'
import { attendanceBreakdown, attendanceCount, countBy } from './attendance-count.ts'
import type { SheetPerson } from './attendance.ts'
import { categoriesOf, dimensions, type Breakdown } from './categories.ts'
import { nameKey } from './name-key.ts'
import type { ParticipantGroup } from './participant-group.ts'
import { categoryCount } from './participant-statistics.ts'

/** A group with the number of its people, typed or counted from the journal. */
export interface CountedGroup extends ParticipantGroup {
  readonly total: number
  /** The events that it was counted from; those it names otherwise. */
  readonly counted: readonly Event[]
  /** Its events that say nothing of people, or have no sheet where names are counted. */
  readonly uncounted: readonly Event[]
  /** Attendances at the counted events: above `total` where people came again or belong to an earlier group. */
  readonly attendances: number
  /** Names of its sheets that an earlier group counted. */
  readonly inEarlier: number
}

type Journal = Pick<ProjectRecords, 'events' | 'participantGroups'>

const kept = new WeakMap<Journal, readonly CountedGroup[]>()

/**
 * The groups of a project with their people. An event counts for a group up to the day on which the group was counted;
 * a cancelled one never does. Groups by names are counted in the order of those days, so that nobody is counted twice.
 */
export function countedGroups(records: Journal): readonly CountedGroup[] {
  const known = kept.get(records)
  if (known) return known
  const events = new Map(records.events.map((event) => [event.id, event]))
  const seen = new Set<string>()
  const inOrder = records.participantGroups.toSorted(
    (a, b) => compare(a.countedOn, b.countedOn) || compare(a.id, b.id),
  )
  const byId = new Map(inOrder.map((group) => [group.id, countedGroup(group, events, seen)]))
  const groups = records.participantGroups.flatMap(({ id }) => byId.get(id) ?? [])
  kept.set(records, groups)
  return groups
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function countedGroup(
  group: ParticipantGroup,
  events: ReadonlyMap<string, Event>,
  seen: Set<string>,
): CountedGroup {
  const own = [...new Set(group.eventIds)].flatMap((id) => events.get(id) ?? [])
  const held = own.filter((event) => !event.isCancelled && event.endsOn <= group.countedOn)
  const isCounted = ({ attendance }: Event): boolean =>
    group.counting === 'names' ? attendance.kind === 'sheet' : attendanceCount(attendance) !== null
  const counted = held.filter(isCounted)
  const attendances = counted.reduce((sum, event) => sum + (attendanceCount(event.attendance) ?? 0), 0)
  const about = { ...group, counted, uncounted: held.filter((event) => !isCounted(event)), attendances }
  if (group.counting === 'typed') return { ...about, total: group.total ?? 0, inEarlier: 0 }
  if (group.counting === 'attendance')
    return { ...about, total: attendances, breakdown: summedBreakdown(counted), inEarlier: 0 }
  const names = namesOf(counted)
  const mine = [...names].filter(([key]) => !seen.has(key))
  for (const key of names.keys()) seen.add(key)
  const people = mine.map(([, person]) => person)
  return {
    ...about,
    total: people.length,
    breakdown: breakdownOf(people),
    inEarlier: names.size - people.length,
  }
}

/** The people of sheets, each once; what one sheet leaves open another may tell. */
function namesOf(events: readonly Event[]): ReadonlyMap<string, SheetPerson> {
  const people = new Map<string, SheetPerson>()
  for (const { attendance } of events) {
    if (attendance.kind !== 'sheet') continue
    for (const person of attendance.people) {
      const key = nameKey(person.name)
      const known = people.get(key)
      people.set(
        key,
        known
          ? {
              name: known.name,
              gender: known.gender ?? person.gender,
              social: known.social ?? person.social,
              age: known.age ?? person.age,
            }
          : person,
      )
    }
  }
  return people
}

const breakdownOf = (people: readonly SheetPerson[]): Breakdown =>
  withoutEmpty(Object.fromEntries(dimensions.map((dimension) => [dimension, countBy(people, dimension)])))

function summedBreakdown(events: readonly Event[]): Breakdown {
  const parts = events.map(({ attendance }) => attendanceBreakdown(attendance))
  const sums = dimensions.map((dimension) => {
    const counts = categoriesOf[dimension].flatMap((category) => {
      const sum = parts.reduce((all, part) => all + categoryCount(part, dimension, category), 0)
      return sum > 0 ? [[category, sum] as const] : []
    })
    return [dimension, Object.fromEntries(counts)] as const
  })
  return withoutEmpty(Object.fromEntries(sums))
}

const withoutEmpty = (breakdown: Readonly<Record<string, Readonly<Record<string, number>>>>): Breakdown =>
  Object.fromEntries(Object.entries(breakdown).filter(([, counts]) => Object.keys(counts).length > 0))
