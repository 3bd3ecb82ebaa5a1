import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'
import type { Amendment, Project } from './project.ts'

/** Period and sum of a grant contract as they stand. */
export interface ContractTerms {
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly grant: Tiyn
  /** The amendments taken into account, the oldest first. */
  readonly amendments: readonly Amendment[]
}

/** The contract with its amendments signed up to a day, the newest going before; all of them where no day is given. */
export function contractTerms(
  project: Project,
  amendments: readonly Amendment[],
  asOf: PlainDate | null = null,
): ContractTerms {
  const signed = amendments
    .filter((one) => asOf === null || one.signedOn <= asOf)
    .toSorted((a, b) => (a.signedOn < b.signedOn ? -1 : Number(a.signedOn > b.signedOn)))
  return {
    startsOn: project.startsOn,
    endsOn: signed.findLast((one) => one.newEndsOn !== null)?.newEndsOn ?? project.endsOn,
    grant: signed.findLast((one) => one.newGrant !== null)?.newGrant ?? project.grant,
    amendments: signed,
  }
}
