/** A phone or a tracker in a truck, with the hours in which it may report. */
export interface Tracker {
  readonly id: string
  readonly kind: 'phone' | 'tracker'
  /** The truck's number plate or name; never a person's. */
  readonly vehicle: string
  /** Villages that it serves; all where none is named. */
  readonly placeIds: readonly string[]
  readonly weekdays: readonly number[]
  readonly fromTime: string
  readonly toTime: string
}
