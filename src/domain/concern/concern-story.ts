/*
 * The story of a problem: what was decided of it, what was recommended, which letters carried that, what was answered.
 * Nothing here is written down twice: everything follows from the links of the records, decision by decision.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { Event } from '../event/event.ts'
import type { Gathering, GatheringDecision } from '../gathering/gathering.ts'
import type { LetterStanding } from '../recommendation/letter-term.ts'
import type { Letter, Recommendation, Reply } from '../recommendation/recommendation.ts'
import type { Concern } from './concern.ts'

export interface StoryRecords {
  readonly events: readonly Event[]
  readonly gatherings: readonly Gathering[]
  readonly decisions: readonly GatheringDecision[]
  readonly recommendations: readonly Recommendation[]
  readonly replies: readonly Reply[]
}

/** How far a problem has come; the furthest of these that holds. */
export const concernStages = ['raised', 'decided', 'recommended', 'sent', 'answered', 'settled'] as const
export type ConcernStage = (typeof concernStages)[number]

export type StoryStep = { readonly on: PlainDate } & (
  | { readonly kind: 'raised' | 'settled' }
  | { readonly kind: 'decided' | 'done'; readonly decision: GatheringDecision; readonly event: Event | null }
  | { readonly kind: 'recommended'; readonly recommendation: Recommendation }
  | { readonly kind: 'sent' | 'reminded' | 'registered'; readonly letter: Letter }
  | { readonly kind: 'replied'; readonly letter: Letter; readonly reply: Reply }
)

export interface ConcernStory {
  readonly concern: Concern
  readonly stage: ConcernStage
  readonly decisions: readonly GatheringDecision[]
  readonly recommendations: readonly Recommendation[]
  /** Letters that carry them, and those that ask for their answers again. */
  readonly letters: readonly LetterStanding[]
  /** Everything that happened, by day. */
  readonly steps: readonly StoryStep[]
}

/** The story of a problem; `standings` are those of the project's letters. */
export function concernStory(
  concern: Concern,
  records: StoryRecords,
  standings: readonly LetterStanding[],
): ConcernStory {
  const decisions = records.decisions.filter(({ concernId }) => concernId === concern.id)
  const named = new Set(decisions.map(({ recommendationId }) => recommendationId))
  const recommendations = records.recommendations.filter(({ id }) => named.has(id))
  const carrying = standings.filter(({ letter }) => letter.recommendationIds.some((id) => named.has(id)))
  const carriers = new Set(carrying.map(({ letter }) => letter.id))
  const reminding = standings.filter(
    ({ letter }) => letter.reminderOf !== null && carriers.has(letter.reminderOf) && !carriers.has(letter.id),
  )
  const letters = [...carrying, ...reminding].toSorted((a, b) => (a.letter.sentOn < b.letter.sentOn ? -1 : 1))
  const story = { concern, decisions, recommendations, letters }
  return { ...story, stage: stageOf(story), steps: stepsOf(story, records) }
}

type Parts = Pick<ConcernStory, 'concern' | 'decisions' | 'recommendations' | 'letters'>

function stageOf({ concern, decisions, recommendations, letters }: Parts): ConcernStage {
  if (concern.settledOn !== null) return 'settled'
  if (letters.some(({ state }) => state.kind === 'answered')) return 'answered'
  if (letters.length > 0) return 'sent'
  if (recommendations.length > 0) return 'recommended'
  return decisions.length > 0 ? 'decided' : 'raised'
}

const order: readonly StoryStep['kind'][] = [
  'raised',
  'decided',
  'recommended',
  'sent',
  'registered',
  'reminded',
  'replied',
  'done',
  'settled',
]

function stepsOf(parts: Parts, records: StoryRecords): StoryStep[] {
  const { concern, recommendations } = parts
  const steps: StoryStep[] = [
    { kind: 'raised', on: concern.raisedOn },
    ...parts.decisions.flatMap((decision) => decisionSteps(decision, records)),
    ...recommendations.map((recommendation): StoryStep => ({
      kind: 'recommended',
      on: recommendation.agreedOn,
      recommendation,
    })),
    ...parts.letters.flatMap(({ letter }) => letterSteps(letter, records.replies)),
    ...(concern.settledOn === null ? [] : [{ kind: 'settled', on: concern.settledOn } as const]),
  ]
  const rank = ({ on, kind }: StoryStep): string => `${on} ${order.indexOf(kind)}`
  return steps.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

function decisionSteps(decision: GatheringDecision, { gatherings, events }: StoryRecords): StoryStep[] {
  const gathering = gatherings.find(({ id }) => id === decision.gatheringId)
  const event = events.find(({ id }) => id === gathering?.eventId) ?? null
  return [
    ...(event ? [{ kind: 'decided', on: event.startsOn, decision, event } as const] : []),
    // Of a decision that became a recommendation the letter tells what was done.
    ...(decision.doneOn === null || decision.recommendationId !== null
      ? []
      : [{ kind: 'done', on: decision.doneOn, decision, event } as const]),
  ]
}

function letterSteps(letter: Letter, replies: readonly Reply[]): StoryStep[] {
  return [
    { kind: letter.reminderOf === null ? 'sent' : 'reminded', on: letter.sentOn, letter },
    ...(letter.registeredOn === null
      ? []
      : [{ kind: 'registered', on: letter.registeredOn, letter } as const]),
    ...replies
      .filter(({ letterId }) => letterId === letter.id)
      .map((reply): StoryStep => ({ kind: 'replied', on: reply.receivedOn, letter, reply })),
  ]
}

/** Steps of one kind on one day, which a page tells together. */
export interface StoryMoment {
  readonly kind: StoryStep['kind']
  readonly on: PlainDate
  readonly steps: readonly StoryStep[]
}

/** The story told by day and kind: nine decisions of one evening are one moment. */
export function storyMoments(steps: readonly StoryStep[]): StoryMoment[] {
  const moments = Map.groupBy(steps, ({ kind, on }) => `${on} ${kind}`)
  return [...moments.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ kind: first.kind, on: first.on, steps: same }] : []
  })
}
