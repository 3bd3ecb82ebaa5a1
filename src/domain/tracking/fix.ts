/** Where a truck was at an instant. Times are milliseconds since 1970, for a day has thousands of them. */
export interface Fix {
  readonly at: number
  readonly lat: number
  readonly lon: number
  /** Metres, null where the device does not say. */
  readonly accuracyM: number | null
}

/** What positions are held against; the defaults were simulated, not measured in the field. */
export const trackingDefaults = {
  /** A fix less exact than this says nothing. */
  mostAccuracyM: 50,
  /** Clocks of phones run ahead a little; further in the future is a wrong clock. */
  futureMs: 5 * 60_000,
  /** Faster than any truck: the fix is a jump. */
  mostKmh: 130,
  /** Around a container or a point of a group. */
  pointFenceM: 50,
  landfillFenceM: 300,
  minDwellS: 45,
  /** Who stays within so many metres for so long stands. */
  standM: 40,
  minStandS: 180,
  /** Fixes further apart than this in time and in space leave a hole. */
  gapS: 90,
  gapM: 150,
  /** Visits less than this apart are one. */
  mergeS: 300,
  /** Below this share of the window with data nothing is said to be missed. */
  leastCoverage: 0.7,
  /** A photo proves a round where it was taken within this of a stop. */
  photoM: 100,
} as const

export type TrackingDefaults = { readonly [name in keyof typeof trackingDefaults]: number }
