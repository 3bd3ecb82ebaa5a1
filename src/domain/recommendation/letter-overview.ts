/*
 * How bodies answer, and what became of the letters about each village. A reminder is no letter of its own here: it asks
 * for the answer of another one. Every letter stands in exactly one column, so that a row's columns are its sum.
 */
import { daysBetween } from '../calendar/day.ts'
import type { Concern } from '../concern/concern.ts'
import type { GatheringDecision } from '../gathering/gathering.ts'
import type { LocalText } from '../text/local-text.ts'
import type { Answer, LetterStanding } from './letter-term.ts'

export const overviewColumns = [
  'satisfied',
  'partly',
  'refused',
  'noAuthority',
  'waiting',
  'overdue',
  'veryOverdue',
  'noTable',
] as const satisfies readonly (Answer | LetterStanding['state']['kind'])[]
export type OverviewColumn = (typeof overviewColumns)[number]

export interface OverviewCounts {
  readonly letters: number
  readonly counts: { readonly [column in OverviewColumn]: number }
  /** Answers that came after their term. */
  readonly late: number
  readonly reminders: number
  /** Calendar days from sending to the answer, in the middle of all answers; null without one. */
  readonly medianDays: number | null
}

export interface BodyOverview extends OverviewCounts {
  readonly body: LocalText
}

const columnOf = ({ state }: LetterStanding): OverviewColumn =>
  state.kind === 'answered' ? state.answer : state.kind

/** The counts of letters; reminders among them are left out, for they are counted at what they remind of. */
export function overviewCounts(standings: readonly LetterStanding[]): OverviewCounts {
  const own = standings.filter(({ letter }) => letter.reminderOf === null)
  const counts = Object.fromEntries(overviewColumns.map((column) => [column, 0])) as Record<
    OverviewColumn,
    number
  >
  const days: number[] = []
  let [late, reminders] = [0, 0]
  for (const standing of own) {
    counts[columnOf(standing)] += 1
    reminders += standing.reminders.length
    if (standing.state.kind !== 'answered') continue
    if (standing.state.isLate === true) late += 1
    days.push(daysBetween(standing.letter.sentOn, standing.state.reply.receivedOn))
  }
  return { letters: own.length, counts, late, reminders, medianDays: medianOf(days) }
}

/** The middle value; the lower one of two, so that it is a number of days that occurred. */
export function medianOf(days: readonly number[]): number | null {
  return days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)] ?? null
}

/** Bodies with how they answer, the one with most unanswered letters past their term first. */
export function overviewByBody(standings: readonly LetterStanding[]): BodyOverview[] {
  const own = standings.filter(({ letter }) => letter.reminderOf === null)
  const bodies = Map.groupBy(own, ({ letter }) => nameKey(letter.addressee))
  const late = ({ counts }: OverviewCounts): number => counts.overdue + counts.veryOverdue
  return [...bodies.values()]
    .map((of) => ({ body: of[0]?.letter.addressee ?? {}, ...overviewCounts(of) }))
    .toSorted(
      (a, b) => late(b) - late(a) || b.letters - a.letters || (nameKey(a.body) < nameKey(b.body) ? -1 : 1),
    )
}

/** One body may be written in either language and with other spaces; the same name in Russian is the same body. */
const nameKey = ({ ru, kk }: LocalText): string => (ru ?? kk ?? '').toLowerCase().replace(/\s+/g, ' ').trim()

export interface VillageOverview extends OverviewCounts {
  readonly placeId: string
  readonly concerns: number
  readonly settled: number
}

interface Raised {
  readonly concerns: readonly Concern[]
  readonly decisions: readonly GatheringDecision[]
}

/** Villages with their problems and the letters about them. A letter about two villages stands in both rows. */
export function overviewByVillage(
  { concerns, decisions }: Raised,
  standings: readonly LetterStanding[],
): VillageOverview[] {
  const recommended = new Map<string, Set<string>>()
  const placeOf = new Map(concerns.map(({ id, placeId }) => [id, placeId]))
  for (const { concernId, recommendationId } of decisions) {
    const placeId = placeOf.get(concernId ?? '')
    if (placeId === undefined || recommendationId === null) continue
    const own = recommended.get(placeId) ?? new Set<string>()
    recommended.set(placeId, own.add(recommendationId))
  }
  const byPlace = Map.groupBy(concerns, ({ placeId }) => placeId)
  return [...byPlace].map(([placeId, own]) => {
    const named = recommended.get(placeId) ?? new Set<string>()
    const about = standings.filter(({ letter }) => letter.recommendationIds.some((id) => named.has(id)))
    return {
      placeId,
      concerns: own.length,
      settled: own.filter(({ settledOn }) => settledOn !== null).length,
      ...overviewCounts(about),
    }
  })
}
