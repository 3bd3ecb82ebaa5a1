import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'

/** Less than a cubic metre, up to five (a trailer), up to twenty (a lorry or two), more. */
export const sizeClasses = ['small', 'medium', 'large', 'huge'] as const
export const wasteKinds = [
  'household',
  'plastic',
  'construction',
  'plant',
  'manure',
  'tyres',
  'metal',
  'glass',
  'bulky',
  'hazardous',
  'other',
] as const
export const dumpCauses = ['noContainer', 'noCollection', 'passers', 'builders', 'livestock', 'old'] as const

/** What can be seen of a dump; the last of these days is what the dump is. */
export const dumpSightings = [
  'found',
  'confirmed',
  'planned',
  'cleaned',
  'pollutedAgain',
  'notFound',
  'duplicate',
] as const
export type DumpSighting = (typeof dumpSightings)[number]

/** A heap of waste where none may lie. WGS84 degrees; null until somebody put it on the map. */
export interface Dump {
  readonly id: string
  readonly placeId: string
  readonly title: LocalText
  readonly lat: number | null
  readonly lon: number | null
  /** Somebody lives beside it, so that its position is told rounded. */
  readonly isNearHome: boolean
  readonly sizeClass: (typeof sizeClasses)[number] | null
  readonly wasteKinds: readonly (typeof wasteKinds)[number][]
  readonly cause: (typeof dumpCauses)[number] | null
}

/** A picture of what was seen: before the cleaning where it lies there, after it where it is gone. */
export interface DumpPhoto {
  readonly id: string
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
}

export interface DumpObservation {
  readonly id: string
  readonly seen: DumpSighting
  readonly on: PlainDate
  readonly note: string | null
  readonly duplicateOf: string | null
  /** The project in whose course it was seen. */
  readonly projectId: string | null
  /** Why it was taken back; null where it stands. */
  readonly withdrawnWhy: string | null
  readonly recordedBy: string
  readonly recordedAt: string
  readonly photos: readonly DumpPhoto[]
}

/** A dump with everything that was seen of it: by day, and in the order of entry within a day. */
export interface DumpCard extends Dump {
  readonly observations: readonly DumpObservation[]
}
