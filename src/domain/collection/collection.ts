import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'
import type { LocalText } from '../text/local-text.ts'

/** What a container takes: sorted kinds, bio-waste, hazardous (batteries, lamps), and what is not sorted. */
export const fractions = [
  'plastic',
  'paper',
  'glass',
  'metal',
  'textile',
  'bio',
  'hazardous',
  'mixed',
  'other',
] as const
export type Fraction = (typeof fractions)[number]

export const containerStates = ['ok', 'full', 'broken', 'missing'] as const
export type ContainerState = (typeof containerStates)[number]

/** A place where containers stand. WGS84 degrees; null until somebody put it on the map. */
export interface ContainerSite {
  readonly id: string
  readonly placeId: string
  readonly name: LocalText
  readonly address: string | null
  readonly lat: number | null
  readonly lon: number | null
}

export interface Container {
  readonly id: string
  readonly siteId: string
  readonly number: string
  readonly fraction: Fraction
  readonly litres: number | null
  readonly since: PlainDate
  /** The last day on which it stood there; null while it stands. */
  readonly until: PlainDate | null
}

export interface SitePhoto {
  readonly id: string
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
}

/** What somebody saw of a container on a day. */
export interface ContainerObservation {
  readonly id: string
  readonly containerId: string
  readonly state: ContainerState
  readonly on: PlainDate
  readonly note: string | null
  readonly projectId: string | null
  readonly withdrawnWhy: string | null
  readonly photos: readonly SitePhoto[]
}

/** Containers of one fraction emptied at once; null where nobody weighed or measured it. */
export interface Emptying {
  readonly id: string
  readonly siteId: string
  readonly placeId: string
  readonly fraction: Fraction
  readonly containerIds: readonly string[]
  readonly on: PlainDate
  readonly kg: number | null
  readonly volumeM3: number | null
  readonly by: string | null
  readonly note: string | null
  readonly withdrawnWhy: string | null
}

/** Sorted waste given to an organisation, or sold to it. */
export interface HandOver {
  readonly id: string
  readonly placeId: string
  readonly on: PlainDate
  readonly fraction: Fraction
  readonly kg: number
  readonly recipient: string
  /** Null where it was given away. */
  readonly price: Tiyn | null
  readonly document: string | null
  readonly withdrawnWhy: string | null
}

/** A site with all that was recorded of it, the oldest first. */
export interface SiteCard extends ContainerSite {
  readonly containers: readonly Container[]
  readonly observations: readonly ContainerObservation[]
  readonly emptyings: readonly Emptying[]
}
