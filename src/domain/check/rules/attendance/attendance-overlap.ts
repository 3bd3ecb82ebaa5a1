import type { Event } from '../../../event/event.ts'
import type { ProjectRecords } from '../../../project/records.ts'
import { normaliseWords } from '../../../text/normalise.ts'
import type { Finding, Place } from '../../finding.ts'
import { placeLimit, recordPlace } from '../../record-place.ts'
import type { RecordRule, RecordsToCheck } from '../../record-rule.ts'

interface SheetRow {
  readonly event: Event
  readonly row: number
}

/**
 * One full name on the sheets of two events that ran at the same time in two places. Names with initials, events
 * without hours and places of which one lies in the other say nothing. Findings name rows of sheets, not people.
 */
export const attendanceOverlap: RecordRule = {
  id: 'attendance.overlap',
  check: (checked) => {
    const pairs = new Map<string, { first: Event; second: Event; rows: [number, number][] }>()
    const isApart = placesApart(checked.records)
    for (const rows of rowsByName(checked.records.events).values()) {
      for (const [first, second] of pairsOf(rows)) {
        if (first.event.id === second.event.id || !isApart(first.event, second.event)) continue
        if (!isSimultaneous(first.event, second.event)) continue
        const key = `${first.event.id} ${second.event.id}`
        const pair = pairs.get(key) ?? { first: first.event, second: second.event, rows: [] }
        pair.rows.push([first.row, second.row])
        pairs.set(key, pair)
      }
    }
    return [...pairs.values()].map((pair) => finding(pair, checked))
  },
}

function rowsByName(events: readonly Event[]): Map<string, SheetRow[]> {
  const names = new Map<string, SheetRow[]>()
  for (const event of events) {
    const isTimed = event.startsAt !== null && event.endsAt !== null && event.placeId !== null
    if (event.isCancelled || !isTimed || event.attendance.kind !== 'sheet') continue
    event.attendance.people.forEach((person, index) => {
      const name = fullName(person.name)
      if (name === null) return
      const rows = names.get(name) ?? []
      rows.push({ event, row: index + 1 })
      names.set(name, rows)
    })
  }
  return names
}

/** At least two whole words: «Иванов И.» may be two people. */
function fullName(name: string): string | null {
  const words = normaliseWords(name).filter((word) => word.length > 1)
  return words.length < 2 ? null : words.join(' ')
}

/** Only rows of one day meet, so that a name that comes back every week is not compared with all its weeks. */
function pairsOf(rows: readonly SheetRow[]): [SheetRow, SheetRow][] {
  const ordered = rows.toSorted((a, b) => (a.event.startsOn < b.event.startsOn ? -1 : 1))
  return ordered.flatMap((first, index) => {
    const found: [SheetRow, SheetRow][] = []
    for (let next = index + 1; next < ordered.length; next++) {
      const second = ordered[next]
      if (!second || second.event.startsOn > first.event.endsOn) break
      found.push([first, second])
    }
    return found
  })
}

function isSimultaneous(a: Event, b: Event): boolean {
  const isSameDay = a.startsOn <= b.endsOn && b.startsOn <= a.endsOn
  return isSameDay && (a.startsAt ?? '') < (b.endsAt ?? '') && (b.startsAt ?? '') < (a.endsAt ?? '')
}

function placesApart(records: ProjectRecords): (a: Event, b: Event) => boolean {
  const places = new Map(records.places.map((place) => [place.id, place]))
  const line = (id: string | null): string[] => {
    const place = places.get(id ?? '')
    return place ? [place.id, ...(place.parentId === place.id ? [] : line(place.parentId))] : []
  }
  const isOnline = (event: Event): boolean => places.get(event.placeId ?? '')?.kind === 'online'
  return (a, b) =>
    !isOnline(a) &&
    !isOnline(b) &&
    a.placeId !== b.placeId &&
    !line(a.placeId).includes(b.placeId ?? '') &&
    !line(b.placeId).includes(a.placeId ?? '')
}

function finding(
  pair: {
    readonly first: Event
    readonly second: Event
    readonly rows: readonly (readonly [number, number])[]
  },
  { lang }: RecordsToCheck,
): Finding {
  const at = (event: Event, row: number): Place => ({
    ...recordPlace('event', event.id, event.title, event.startsOn, lang),
    row,
  })
  const places = pair.rows.flatMap(([first, second]) => [at(pair.first, first), at(pair.second, second)])
  return {
    rule: 'attendance.overlap',
    severity: 'warning',
    variant: 'twoPlaces',
    places: places.slice(0, placeLimit),
    figures: { count: pair.rows.length },
  }
}
