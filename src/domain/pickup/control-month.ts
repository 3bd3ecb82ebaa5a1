/*
 * The month of a village for the housing department: how many rounds were planned, how each is known, and why some were
 * missed. Counts of each kind stand beside each other and never as one percentage: what is unknown is not done.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { Pickup } from '../schedule/schedule.ts'
import { checkOf, type DumpingCheck } from './dumping-check.ts'
import type { LandfillEvidence } from './landfill.ts'
import { standingMarks, type PickupComplaint, type PickupMark } from './pickup.ts'
import { verdicts, type Verdict } from './verdict.ts'

export interface JudgedRound {
  readonly verdict: Verdict
  readonly isPartial: boolean
  readonly landfill?: LandfillEvidence | undefined
}

/** What is known of where the waste went: only of rounds whose truck was tracked at a stop. */
export interface LandfillMonth {
  readonly tracked: number
  readonly reached: number
  readonly notReachedOn: readonly PlainDate[]
  /** Where trucks stood that did not come to the landfill, and what a person found there. */
  readonly stands: readonly {
    readonly day: PlainDate
    readonly found: DumpingCheck['outcome'] | null
  }[]
}

export interface ControlMonth {
  /** Rounds of the rules that were planned in the month, cancelled ones too. */
  readonly planned: number
  readonly extra: number
  readonly cancelled: number
  /** Rounds that took place on another day than planned. */
  readonly moved: number
  readonly byVerdict: { readonly [verdict in Verdict]: number }
  /** Of done and probable ones, those where not everything was taken. */
  readonly partial: number
  /** Days on which nobody came, with what was said of it. */
  readonly missed: readonly { readonly day: PlainDate; readonly reasons: readonly string[] }[]
  /** Sum of what controllers measured; null where nobody did. */
  readonly volumeM3: number | null
  readonly complaints: number
  readonly foundedComplaints: number
  readonly openComplaints: number
  readonly photos: number
  /** Null where no landfill is known or no round was tracked; absent of months that were sent before it was reckoned. */
  readonly landfill?: LandfillMonth | null
}

/** Whether a month's figures are still those that were sent. */
export const isSameMonth = (sent: ControlMonth, now: ControlMonth): boolean =>
  countsOf(sent).join() === countsOf(now).join() &&
  (sent.landfill === undefined || landfillText(sent.landfill) === landfillText(now.landfill ?? null))

const landfillText = (month: LandfillMonth | null): string =>
  month === null
    ? ''
    : [
        month.tracked,
        month.reached,
        ...month.notReachedOn,
        ...month.stands.map(({ day, found }) => `${day} ${found ?? 'open'}`),
      ].join()

const countsOf = ({ byVerdict, missed, landfill: _, ...counts }: ControlMonth): readonly unknown[] => [
  ...Object.entries(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value),
  ...verdicts.map((verdict) => byVerdict[verdict]),
  ...missed.map(({ day, reasons }) => `${day}: ${reasons.join('; ')}`),
]

export interface MonthFacts {
  readonly rounds: readonly Pickup[]
  readonly verdictOf: (pickupId: string) => JudgedRound | null
  readonly marks: readonly PickupMark[]
  readonly complaints: readonly PickupComplaint[]
  readonly photos: readonly { readonly pickupId: string }[]
  readonly checks?: readonly DumpingCheck[]
}

/** The month of the rounds that were planned in it. A round that nobody judged is unknown. */
export function controlMonth({
  rounds,
  verdictOf,
  marks,
  complaints,
  photos,
  checks = [],
}: MonthFacts): ControlMonth {
  const held = rounds.filter(({ isCancelled }) => !isCancelled)
  const judged = held.map((round) => ({
    round,
    ...(verdictOf(round.id) ?? { verdict: 'unknown' as const, isPartial: false }),
  }))
  const standing = standingMarks(marks)
  const volumes = volumesByRound(standing)
  const ids = new Set(rounds.map(({ id }) => id))
  const own = complaints.filter(({ pickupId }) => ids.has(pickupId))
  const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length
  const counts = verdicts.map(
    (verdict) => [verdict, count(judged, (one) => one.verdict === verdict)] as const,
  )
  return {
    planned: count(rounds, ({ ruleId }) => ruleId !== null),
    extra: count(rounds, ({ ruleId }) => ruleId === null),
    cancelled: rounds.length - held.length,
    moved: count(held, ({ plannedOn, actualOn }) => plannedOn !== actualOn),
    byVerdict: Object.fromEntries(counts) as ControlMonth['byVerdict'],
    partial: count(judged, ({ isPartial }) => isPartial),
    missed: judged
      .filter(({ verdict }) => verdict === 'missed')
      .map(({ round }) => ({ day: round.actualOn, reasons: reasonsOf(standing, round.id) })),
    volumeM3: volumes.length === 0 ? null : volumes.reduce((sum, volume) => sum + volume, 0),
    complaints: own.length,
    foundedComplaints: count(own, ({ isFounded }) => isFounded === true),
    openComplaints: count(own, ({ answeredOn }) => answeredOn === null),
    photos: count(photos, ({ pickupId }) => ids.has(pickupId)),
    landfill: landfillMonth(judged, checks),
  }
}

function landfillMonth(
  judged: readonly (JudgedRound & { readonly round: Pickup })[],
  checks: readonly DumpingCheck[],
): LandfillMonth | null {
  const tracked = judged.flatMap(({ round, landfill }) => (landfill ? [{ round, landfill }] : []))
  if (tracked.length === 0) return null
  const astray = tracked.filter(({ landfill }) => !landfill.isReached)
  return {
    tracked: tracked.length,
    reached: tracked.length - astray.length,
    notReachedOn: astray.map(({ round }) => round.actualOn),
    stands: astray.flatMap(({ round, landfill }) => {
      const own = checks.filter(({ pickupId }) => pickupId === round.id)
      return landfill.stands.map((stand) => ({
        day: round.actualOn,
        found: checkOf(stand, own)?.outcome ?? null,
      }))
    }),
  }
}

const reasonsOf = (marks: readonly PickupMark[], pickupId: string): string[] => [
  ...new Set(
    marks.flatMap((mark) => (mark.pickupId === pickupId && mark.reason !== null ? [mark.reason] : [])),
  ),
]

/** Of each round the largest volume that was measured: two controllers who saw one truck did not see two. */
function volumesByRound(marks: readonly PickupMark[]): number[] {
  const measured = marks.filter(({ volumeM3 }) => volumeM3 !== null)
  const byRound = Map.groupBy(measured, ({ pickupId }) => pickupId)
  return [...byRound.values()].map((own) => Math.max(...own.map(({ volumeM3 }) => volumeM3 ?? 0)))
}
