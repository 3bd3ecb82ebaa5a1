/*
 * What a dump is on a day follows from what was seen until then, and from nothing else: no status can be set beside it.
 * What comes late counts for its own day, so that an old word neither reopens nor closes what was seen since.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { DumpCard, DumpObservation, DumpSighting } from './dump.ts'

type Seen = Pick<DumpObservation, 'seen' | 'on' | 'withdrawnWhy'>
type WithHistory = Pick<DumpCard, 'observations'>

/** What may be seen after what; nothing yet stands under `none`. */
const next: { readonly [state in DumpSighting | 'none']: readonly DumpSighting[] } = {
  none: ['found'],
  found: ['confirmed', 'planned', 'cleaned', 'notFound', 'duplicate'],
  confirmed: ['confirmed', 'planned', 'cleaned', 'notFound', 'duplicate'],
  planned: ['confirmed', 'planned', 'cleaned', 'notFound', 'duplicate'],
  cleaned: ['pollutedAgain'],
  pollutedAgain: ['confirmed', 'planned', 'cleaned', 'notFound', 'duplicate'],
  notFound: ['confirmed', 'duplicate'],
  duplicate: [],
}

/** States in which waste lies there, as far as anybody knows. */
export const openSightings: readonly DumpSighting[] = ['found', 'confirmed', 'planned', 'pollutedAgain']

/** What stands, in the order of days; within a day as it was entered. */
export const standing = <S extends Seen>(observations: readonly S[]): S[] =>
  observations
    .filter(({ withdrawnWhy }) => withdrawnWhy === null)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** What the dump is at the end of a day; null where nobody had found it yet. */
export const stateOn = ({ observations }: WithHistory, day: PlainDate): DumpSighting | null =>
  standing(observations).findLast(({ on }) => on <= day)?.seen ?? null

/** What may be said of it next, where nothing later was seen. */
export const sightingsAfter = (state: DumpSighting | null): readonly DumpSighting[] => next[state ?? 'none']

/** The first of them that cannot follow what was seen before it; null where the history holds together. */
export function outOfTurn<S extends Seen>(observations: readonly S[]): S | null {
  let state: DumpSighting | null = null
  for (const observation of standing(observations)) {
    if (!sightingsAfter(state).includes(observation.seen)) return observation
    state = observation.seen
  }
  return null
}

/** How often it was cleaned until the end of a day. */
export const cleanings = ({ observations }: WithHistory, day: PlainDate): number =>
  standing(observations).filter(({ seen, on }) => seen === 'cleaned' && on <= day).length

export interface DumpCounts {
  /** Found until that day, second records left out: always `cleaned + open + notFound`. */
  readonly found: number
  /** Clean on that day. */
  readonly cleaned: number
  /** Waste lies there on that day. */
  readonly open: number
  /** Of the open ones those that had been cleaned before. */
  readonly pollutedAgain: number
  readonly notFound: number
  readonly duplicates: number
  /** Cleanings until that day; a dump that was cleaned twice has two. */
  readonly cleanings: number
}

/**
 * The dumps of a register counted at the end of a day, from their histories alone: 14 found, 12 cleaned, 2 open.
 */
export function countsOn(dumps: readonly WithHistory[], day: PlainDate): DumpCounts {
  const states = dumps.map((dump) => stateOn(dump, day))
  const ofState = (...wanted: readonly DumpSighting[]): number =>
    states.filter((state) => state !== null && wanted.includes(state)).length
  const counted = dumps.filter((_, at) => states[at] !== 'duplicate')
  const wasCleaned = (dump: WithHistory): boolean => cleanings(dump, day) > 0
  return {
    found: ofState(...openSightings, 'cleaned', 'notFound'),
    cleaned: ofState('cleaned'),
    open: ofState(...openSightings),
    pollutedAgain: dumps.filter((dump, at) => {
      const state = states[at] ?? null
      return state !== null && openSightings.includes(state) && wasCleaned(dump)
    }).length,
    notFound: ofState('notFound'),
    duplicates: ofState('duplicate'),
    cleanings: counted.reduce((sum, dump) => sum + cleanings(dump, day), 0),
  }
}
