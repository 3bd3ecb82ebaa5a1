import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** Who came without being named, by group. */
export const peopleGroups = [
  'residents',
  'schoolchildren',
  'volunteers',
  'publicWorkers',
  'officials',
  'other',
] as const
export type PeopleGroup = (typeof peopleGroups)[number]
export type PeopleCounts = { readonly [group in PeopleGroup]?: number }

/** How somebody agreed to be named: on the attendance sheet, on a paper of its own, or in words before others. */
export const consentKinds = ['sheet', 'paper', 'spoken'] as const
export const photoPhases = ['before', 'after'] as const

export interface CleanUp {
  readonly id: string
  readonly placeId: string
  readonly projectId: string | null
  readonly title: LocalText
  readonly location: string | null
  readonly plannedOn: PlainDate
  /** Null until it was held. */
  readonly heldOn: PlainDate | null
  readonly cancelledWhy: string | null
  /** Those without names; null until somebody counted them. */
  readonly people: PeopleCounts | null
  readonly bags: number | null
  readonly volumeM3: number | null
  readonly kg: number | null
  readonly note: string | null
}

/** Somebody who came by name; the name is null where the consent was withdrawn. */
export interface CleanUpPerson {
  readonly id: string
  readonly cleanUpId: string
  readonly name: string | null
  readonly consentOn: PlainDate
  readonly consentKind: (typeof consentKinds)[number]
  readonly erasedOn: PlainDate | null
}

export interface CleanUpPhoto {
  readonly id: string
  readonly phase: (typeof photoPhases)[number]
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
}

/** A clean-up with all that belongs to it. */
export interface CleanUpCard extends CleanUp {
  readonly dumpIds: readonly string[]
  readonly persons: readonly CleanUpPerson[]
  readonly photos: readonly CleanUpPhoto[]
}

export const cleanUpStates = ['planned', 'held', 'cancelled'] as const
export type CleanUpState = (typeof cleanUpStates)[number]

export const cleanUpState = ({
  heldOn,
  cancelledWhy,
}: Pick<CleanUp, 'heldOn' | 'cancelledWhy'>): CleanUpState =>
  heldOn !== null ? 'held' : cancelledWhy !== null ? 'cancelled' : 'planned'

/** How many came: those counted without names and those by name. Null where nobody counted and nobody is named. */
export function peopleWhoCame({
  people,
  persons,
}: Pick<CleanUpCard, 'people'> & { readonly persons: readonly unknown[] }): number | null {
  if (people === null && persons.length === 0) return null
  return Object.values(people ?? {}).reduce((sum, count) => sum + count, persons.length)
}

export interface CleanUpTotals {
  readonly held: number
  /** Null where no clean-up says it; otherwise the sum over those that do. */
  readonly people: number | null
  readonly bags: number | null
  readonly volumeM3: number | null
  readonly kg: number | null
}

/** Sums over the clean-ups that were held; what nobody measured adds nothing. */
export function cleanUpTotals(all: readonly CleanUpCard[]): CleanUpTotals {
  const held = all.filter((each) => cleanUpState(each) === 'held')
  const sum = (of: (each: CleanUpCard) => number | null): number | null => {
    const known = held.flatMap((each) => of(each) ?? [])
    // Thousandths are summed as whole numbers, so that a sum of tenths is exact.
    return known.length === 0
      ? null
      : known.reduce((total, value) => total + Math.round(value * 1000), 0) / 1000
  }
  return {
    held: held.length,
    people: sum(peopleWhoCame),
    bags: sum(({ bags }) => bags),
    volumeM3: sum(({ volumeM3 }) => volumeM3),
    kg: sum(({ kg }) => kg),
  }
}
