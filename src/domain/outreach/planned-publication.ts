/*
 * The plan of publications. A row keeps the day for which it was first planned; where it stands now is told by its steps
 * and by whether a publication names it, so that a plan cannot say "done" of what nobody published.
 */
import { compareDays, type PlainDate } from '../calendar/day.ts'
import { weekOf } from '../calendar/week-of.ts'
import type { LocalText } from '../text/local-text.ts'
import type { Publication, PublicationKind } from './outreach.ts'

export interface PlannedPublication {
  readonly id: string
  readonly activityId: string | null
  readonly title: LocalText
  readonly kind: PublicationKind
  readonly language: Publication['language']
  readonly outlet: LocalText
  /** Who prepares it. */
  readonly byWhom: string | null
  /** The day for which it was first planned. */
  readonly dueOn: PlainDate
}

export const planStepKinds = ['moved', 'cancelled', 'reopened'] as const
export type PlanStepKind = (typeof planStepKinds)[number]

/** What became of a planned publication, and why. Never changed: the next step says otherwise. */
export interface PlanStep {
  readonly id: string
  readonly plannedId: string
  readonly position: number
  readonly kind: PlanStepKind
  /** The new day of what was moved. */
  readonly toOn: PlainDate | null
  readonly reason: string
}

/** In the order in which a person should come to them. */
export const planStates = ['overdue', 'week', 'later', 'published', 'cancelled'] as const
export type PlanState = (typeof planStates)[number]

export interface PlanStanding {
  readonly planned: PlannedPublication
  /** The earliest first. */
  readonly steps: readonly PlanStep[]
  /** The day that counts now. */
  readonly dueOn: PlainDate
  readonly isCancelled: boolean
  readonly publication: Publication | null
  readonly state: PlanState
}

export interface PublicationPlan {
  readonly plannedPublications: readonly PlannedPublication[]
  readonly planSteps: readonly PlanStep[]
  readonly publications: readonly Publication[]
}

/** Where each planned publication stands on a day, by the day that counts now. */
export function planStandings(plan: PublicationPlan, today: PlainDate): PlanStanding[] {
  const steps = Map.groupBy(plan.planSteps, ({ plannedId }) => plannedId)
  const published = new Map(plan.publications.map((each) => [each.plannedId, each]))
  return plan.plannedPublications
    .map((planned) =>
      standingOf(planned, steps.get(planned.id) ?? [], published.get(planned.id) ?? null, today),
    )
    .toSorted((a, b) => compareDays(a.dueOn, b.dueOn) || (a.planned.id < b.planned.id ? -1 : 1))
}

function standingOf(
  planned: PlannedPublication,
  unsorted: readonly PlanStep[],
  publication: Publication | null,
  today: PlainDate,
): PlanStanding {
  const steps = unsorted.toSorted((a, b) => a.position - b.position)
  const dueOn = steps.findLast(({ kind }) => kind === 'moved')?.toOn ?? planned.dueOn
  const isCancelled = steps.findLast(({ kind }) => kind !== 'moved')?.kind === 'cancelled'
  return {
    planned,
    steps,
    dueOn,
    isCancelled,
    publication,
    state: publication ? 'published' : isCancelled ? 'cancelled' : openState(dueOn, today),
  }
}

const openState = (dueOn: PlainDate, today: PlainDate): PlanState =>
  dueOn < today ? 'overdue' : dueOn <= weekOf(today).to ? 'week' : 'later'

export type WrongStep = 'published' | 'cancelled' | 'notCancelled' | 'sameDay'

/** Why a step cannot follow, or null. What was published is settled; what was cancelled can only be taken up again. */
export function wrongStep(
  standing: Pick<PlanStanding, 'dueOn' | 'isCancelled' | 'publication'>,
  step: Pick<PlanStep, 'kind' | 'toOn'>,
): WrongStep | null {
  if (standing.publication) return 'published'
  if (step.kind === 'reopened') return standing.isCancelled ? null : 'notCancelled'
  if (standing.isCancelled) return 'cancelled'
  return step.kind === 'moved' && step.toOn === standing.dueOn ? 'sameDay' : null
}
