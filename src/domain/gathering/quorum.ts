/*
 * What follows from the figures of a gathering by the rule of its day: whether it could decide, what was adopted, what is
 * late. Null is what nobody counted, never zero.
 */
import { addDays, type PlainDate } from '../calendar/day.ts'
import { holidayYears, type Holiday } from '../calendar/holiday.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Event } from '../event/event.ts'
import { attendanceCount } from '../people/attendance-count.ts'
import type { AgendaItem, Gathering, GatheringDecision } from './gathering.ts'
import { claimsLegalForce, isLegalKind, type GatheringRule } from './gathering-rules.ts'

type Figures = Pick<Gathering, 'entitled' | 'voters'>
type Came = Pick<Event, 'attendance'>

/** How many with a vote were there; null where nobody counted. */
export const presentOf = ({ voters }: Figures, { attendance }: Came): number | null =>
  voters ?? attendanceCount(attendance)

/**
 * How many must be there: the share of the entitled, rounded up, but never fewer than the rule's least number; null where
 * the rule or the number is not known.
 */
export function neededOf(rule: GatheringRule | null, entitled: number | null): number | null {
  if (!rule || isFree(rule)) return null
  const least = rule.quorumAtLeast ?? 0
  if (rule.quorumPercent === null) return least
  return entitled === null ? null : Math.max(least, Math.ceil((entitled * rule.quorumPercent) / 100))
}

const isFree = ({ quorumPercent, quorumAtLeast }: GatheringRule): boolean =>
  quorumPercent === null && quorumAtLeast === null

export type Quorum =
  /** The rule asks for none. */
  | { readonly kind: 'free' }
  /** Somebody has still to count. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'reached' | 'missed'; readonly needed: number; readonly present: number }

/** Whether a gathering could decide. */
export function quorumOf(rule: GatheringRule | null, gathering: Figures, event: Came): Quorum {
  if (rule !== null && isFree(rule)) return { kind: 'free' }
  const [needed, present] = [neededOf(rule, gathering.entitled), presentOf(gathering, event)]
  if (needed === null || present === null) return { kind: 'unknown' }
  return { kind: present >= needed ? 'reached' : 'missed', needed, present }
}

type Votes = Pick<AgendaItem, 'votesFor' | 'votesAgainst' | 'votesAbstained'>

/** How many voted on a point; null where nobody did. */
export const votesOf = ({ votesFor, votesAgainst, votesAbstained }: Votes): number | null =>
  votesFor === null ? null : votesFor + (votesAgainst ?? 0) + (votesAbstained ?? 0)

/**
 * What became of a point: adopted by the majority that the rule asks for; more than half of those present (of those who
 * voted, where nobody counted) unless it says more. `chair`: exactly half, and the chair's vote decides. Null where nobody
 * voted, or where the rule counts the members and nobody did.
 */
export function outcomeOf(
  votes: Votes,
  present: number | null,
  rule: GatheringRule | null,
  entitled: number | null = null,
): 'adopted' | 'rejected' | 'chair' | null {
  const cast = votesOf(votes)
  if (cast === null || votes.votesFor === null) return null
  const whole = rule?.majority === 'members' ? entitled : (present ?? cast)
  if (whole === null) return null
  if (rule?.majority === 'twoThirds')
    return whole > 0 && votes.votesFor * 3 >= whole * 2 ? 'adopted' : 'rejected'
  const doubled = votes.votesFor * 2
  if (doubled > whole) return 'adopted'
  return doubled === whole && whole > 0 && rule?.hasCastingVote ? 'chair' : 'rejected'
}

/** The last day on which a notice is in time; null where the rule names none. */
export const lastNoticeDay = (rule: GatheringRule | null, startsOn: PlainDate): PlainDate | null =>
  rule?.noticeDays == null ? null : addDays(startsOn, -rule.noticeDays)

/** The last day on which the materials are in time; null where the rule names none. */
export const lastMaterialDay = (rule: GatheringRule | null, startsOn: PlainDate): PlainDate | null =>
  rule?.materialDays == null ? null : addDays(startsOn, -rule.materialDays)

const workingDaysAfter = (
  start: PlainDate,
  days: number | null | undefined,
  holidays: readonly Holiday[],
): PlainDate | null => {
  if (days == null) return null
  const found = addWorkingDays(start, days, holidayYears(holidays))
  return found.ok ? found.day : null
}

/** The last working day by which the minutes are with the akim's office; null where the rule or the holidays are not known. */
export const handOverDay = (
  rule: GatheringRule | null,
  endsOn: PlainDate,
  holidays: readonly Holiday[],
): PlainDate | null => workingDaysAfter(endsOn, rule?.handOverDays, holidays)

/** The last working day on which the akim's office tells what was decided of minutes that it has since a day. */
export const akimReplyDay = (
  rule: GatheringRule | null,
  handedOn: PlainDate,
  holidays: readonly Holiday[],
): PlainDate | null => workingDaysAfter(handedOn, rule?.akimReplyDays, holidays)

interface Fault {
  readonly path: string
  readonly key: string
  readonly params?: { readonly limit: number }
}

/** What the figures of a gathering cannot be, by field. */
export function gatheringFaults(
  gathering: Pick<Gathering, 'kind' | 'entitled' | 'voters'>,
  event: Came & Pick<Event, 'title'>,
  items: readonly Votes[],
): Fault[] {
  const { kind, entitled, voters } = gathering
  const came = attendanceCount(event.attendance)
  const present = voters ?? came
  const mostVotes = Math.max(0, ...items.map((item) => votesOf(item) ?? 0))
  return [
    ...(!isLegalKind(kind) && claimsLegalForce(event.title)
      ? [{ path: 'kind', key: 'input.gatheringTitle' }]
      : []),
    ...(entitled !== null && present !== null && present > entitled
      ? [{ path: 'voters', key: 'input.aboveEntitled', params: { limit: entitled } }]
      : []),
    ...(voters !== null && came !== null && voters > came
      ? [{ path: 'voters', key: 'input.aboveAttendance', params: { limit: came } }]
      : []),
    ...(present !== null && mostVotes > present
      ? [{ path: 'voters', key: 'input.belowVotes', params: { limit: mostVotes } }]
      : []),
  ]
}

/** What the votes of a point cannot be: more than had a vote. */
export function voteFaults(votes: Votes, present: number | null): Fault[] {
  const cast = votesOf(votes)
  return cast !== null && present !== null && cast > present
    ? [{ path: 'votesFor', key: 'input.abovePresent', params: { limit: present } }]
    : []
}

export const decisionStates = ['overdue', 'open', 'done'] as const
export type DecisionState = (typeof decisionStates)[number]

/** How a decision stands on a day; the day by which it is due still counts. */
export function decisionState(
  { dueOn, doneOn }: Pick<GatheringDecision, 'dueOn' | 'doneOn'>,
  today: PlainDate,
): DecisionState {
  if (doneOn !== null && doneOn <= today) return 'done'
  return dueOn !== null && dueOn < today ? 'overdue' : 'open'
}
