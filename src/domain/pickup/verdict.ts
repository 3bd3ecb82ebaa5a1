/*
 * Whether a round took place, from everything that is known of it. Two independent sources that agree make it done; one
 * makes it probable; where sources disagree a person decides; and without data nothing is claimed. A share of done rounds
 * alone would hide the last three.
 */
import type { Visit } from '../tracking/visits.ts'
import type { LandfillEvidence } from './landfill.ts'
import type { MarkOutcome } from './pickup.ts'

export const verdicts = ['done', 'probable', 'missed', 'unknown', 'disputed'] as const
export type Verdict = (typeof verdicts)[number]

/** What positions say of a stop. */
export interface StopEvidence {
  readonly siteId: string
  readonly visits: readonly Visit[]
}

/** What positions say of a round: `null` where it has no stops with coordinates, or no truck reports there. */
export interface GpsEvidence {
  readonly stops: readonly StopEvidence[]
  /** Share of the window with data, 0 to 1. */
  readonly coverage: number
  /** Absent where no landfill is known or no truck stopped. It does not bear on the verdict. */
  readonly landfill?: LandfillEvidence
}

export interface RoundEvidence {
  /** Of the marks that stand, one a controller. */
  readonly marks: readonly MarkOutcome[]
  readonly gps: GpsEvidence | null
  /** Photos taken near a stop within the window. */
  readonly photos: number
  /** Objections that were raised after the last decision. */
  readonly openObjections: number
  readonly decision: 'done' | 'missed' | null
}

/** What one source says: that the truck came, that it did not, or nothing. */
export type Word = 'yes' | 'no' | 'silent'

export interface RoundVerdict {
  readonly verdict: Verdict
  /** The truck came, and some source says that not everything was taken. */
  readonly isPartial: boolean
  readonly words: { readonly gps: Word; readonly photo: Word; readonly marks: readonly Word[] }
}

/** The verdict on a round. Below `leastCoverage` of data positions do not say that nobody came. */
export function roundVerdict(evidence: RoundEvidence, leastCoverage: number): RoundVerdict {
  const gps = gpsWord(evidence.gps, leastCoverage)
  const photo: Word = evidence.photos > 0 ? 'yes' : 'silent'
  const marks = evidence.marks.map((outcome): Word => (outcome === 'missed' ? 'no' : 'yes'))
  const words = { gps, photo, marks }
  const isPartial =
    evidence.marks.includes('partly') || (gps === 'yes' && evidence.gps !== null && !isWhole(evidence.gps))
  const verdict = verdictOf(evidence, words)
  return { verdict, isPartial: isPartial && (verdict === 'done' || verdict === 'probable'), words }
}

function verdictOf(
  { openObjections, decision }: RoundEvidence,
  { gps, photo, marks }: RoundVerdict['words'],
): Verdict {
  if (openObjections > 0) return 'disputed'
  if (decision !== null) return decision
  // The marks of several controllers are sources of one kind: they agree, or they are in dispute by themselves.
  const marked: Word = marks.includes('yes') ? 'yes' : marks.includes('no') ? 'no' : 'silent'
  const yes = [gps, photo, marked].filter((word) => word === 'yes').length
  const hasNo = gps === 'no' || marks.includes('no')
  if (yes > 0 && hasNo) return 'disputed'
  if (yes >= 2) return 'done'
  if (yes === 1) return marks.filter((word) => word === 'yes').length >= 2 ? 'done' : 'probable'
  const isMissed = gps === 'no' || marks.filter((word) => word === 'no').length >= 2
  return isMissed ? 'missed' : 'unknown'
}

function gpsWord(gps: GpsEvidence | null, leastCoverage: number): Word {
  if (gps === null || gps.stops.length === 0) return 'silent'
  if (gps.stops.some(({ visits }) => visits.length > 0)) return 'yes'
  return gps.coverage >= leastCoverage ? 'no' : 'silent'
}

const isWhole = ({ stops }: GpsEvidence): boolean => stops.every(({ visits }) => visits.length > 0)
