import type { LocalText } from '../text/local-text.ts'

export const placeKinds = [
  'region',
  'district',
  'city',
  'township',
  'ruralDistrict',
  'village',
  'dachas',
  'school',
  'site',
  'landfill',
  'online',
] as const
/** Where people live: a household is of one of these. */
export const settlementKinds: readonly PlaceKind[] = [
  'city',
  'township',
  'ruralDistrict',
  'village',
  'dachas',
]
export type PlaceKind = (typeof placeKinds)[number]

/** A village, town or site where a project works. Coordinates are WGS84 degrees. */
export interface Place {
  readonly id: string
  readonly name: LocalText
  readonly kind: PlaceKind
  readonly parentId: string | null
  readonly lat: number | null
  readonly lon: number | null
}
