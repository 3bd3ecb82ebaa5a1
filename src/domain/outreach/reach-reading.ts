/*
 * How many people saw a publication, as it was read on several days: counters grow. What counts up to a day is the last
 * reading of no later day; what was taken back counts for nothing, and where nobody has read, nobody knows.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'
import type { Publication } from './outreach.ts'

export interface ReachReading {
  readonly id: string
  readonly publicationId: string
  readonly on: PlainDate
  readonly people: number
  /** Where the number comes from. */
  readonly source: LocalText
  readonly withdrawnWhy: string | null
}

/** A publication with its last reading; null where nobody has read it. */
export interface ReadPublication extends Publication {
  readonly reach: number | null
  readonly reachOn: PlainDate | null
  readonly reachSource: LocalText
}

/** All readings of a publication, the earliest first, those taken back too. */
export const readingsOf = (readings: readonly ReachReading[], publicationId: string): ReachReading[] =>
  readings
    .filter((each) => each.publicationId === publicationId)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))

/** The last reading of each publication up to the end of a day, by the publication's id; null for the last of all. */
export function lastReadings(
  readings: readonly ReachReading[],
  until: PlainDate | null,
): ReadonlyMap<string, ReachReading> {
  const last = new Map<string, ReachReading>()
  for (const each of readings) {
    const counts = each.withdrawnWhy === null && (until === null || each.on <= until)
    if (counts && each.on >= (last.get(each.publicationId)?.on ?? '')) last.set(each.publicationId, each)
  }
  return last
}

/** Publications with what was read of them up to the end of a day. */
export function withReach(
  publications: readonly Publication[],
  readings: readonly ReachReading[],
  until: PlainDate | null,
): ReadPublication[] {
  const last = lastReadings(readings, until)
  return publications.map((each) => {
    const reading = last.get(each.id)
    return {
      ...each,
      reach: reading?.people ?? null,
      reachOn: reading?.on ?? null,
      reachSource: reading?.source ?? {},
    }
  })
}

export type WrongReading = 'early' | 'sameDay'

/** Why a reading cannot stand beside the others, or null. A reading that takes the place of one of them has its id. */
export function wrongReading(
  { publishedOn }: Pick<Publication, 'publishedOn'>,
  readings: readonly ReachReading[],
  { id, publicationId, on }: Pick<ReachReading, 'id' | 'publicationId' | 'on'>,
): WrongReading | null {
  if (on < publishedOn) return 'early'
  const isTaken = readingsOf(readings, publicationId).some(
    (each) => each.id !== id && each.on === on && each.withdrawnWhy === null,
  )
  return isTaken ? 'sameDay' : null
}
