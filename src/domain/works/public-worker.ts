import { isWithin, type PlainDate } from '../calendar/day.ts'

/** Somebody in public works by name, or several people without names. */
export interface PublicWorker {
  readonly id: string
  readonly placeId: string
  readonly projectId: string | null
  /** Null where nobody is named, or the name left. */
  readonly name: string | null
  readonly people: number
  readonly duty: string | null
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly consentOn: PlainDate | null
  readonly erasedOn: PlainDate | null
  readonly withdrawnWhy: string | null
}

type Counted = Pick<PublicWorker, 'people' | 'from' | 'to' | 'withdrawnWhy'>

/** How many people are in public works on a day. */
export const peopleInWorks = (workers: readonly Counted[], day: PlainDate): number =>
  workers
    .filter(({ from, to, withdrawnWhy }) => withdrawnWhy === null && isWithin(day, from, to))
    .reduce((sum, { people }) => sum + people, 0)

/** A certificate of thanks: its number within a year, and whose row has the name. */
export interface Certificate {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly on: PlainDate
  readonly personId: string | null
  readonly workerId: string | null
}
