/* How appeals stand together: how many in which state, and how long an answer takes. */
import type { PlainDate } from '../calendar/day.ts'
import { workingDaysBetween, type HolidayYear } from '../calendar/working-days.ts'
import { medianOf } from '../recommendation/letter-overview.ts'
import type { AnsweredAppeal } from '../service/service-facts.ts'
import { appealNumber, type AppealCard } from './appeal.ts'
import {
  appealState,
  appealStateKinds,
  lastOpening,
  openingsOf,
  type AppealState,
  type AppealStateKind,
} from './appeal-term.ts'

export interface AppealStanding {
  readonly appeal: AppealCard
  readonly state: AppealState
}

const rank = ({ state }: AppealStanding): number => appealStateKinds.indexOf(state.kind)
const isTermed = (state: AppealState): state is AppealState & { readonly due: PlainDate } => 'due' in state

/** Appeals with how each stands on a day: what is overdue first, then by the nearest end of term, then the newest. */
export function appealStandings(
  appeals: readonly AppealCard[],
  years: readonly HolidayYear[],
  today: PlainDate,
): AppealStanding[] {
  return appeals
    .map((appeal) => ({ appeal, state: appealState(appeal, years, today) }))
    .toSorted((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) - rank(b)
      if (isTermed(a.state) && isTermed(b.state) && a.state.due !== b.state.due)
        return a.state.due < b.state.due ? -1 : 1
      return newest(a) < newest(b) ? 1 : -1
    })
}

const newest = ({ appeal }: AppealStanding): string =>
  `${appeal.receivedOn} ${String(appeal.number).padStart(7, '0')}`

export interface AppealOverview {
  readonly counts: { readonly [state in AppealStateKind]: number }
  /** Answers that came after their term. */
  readonly late: number
  /** Working days from receipt or reopening to the answer, in the middle of all answers; null without one. */
  readonly medianDays: number | null
}

/** Counts of appeals; answers to earlier openings have their say in how long an answer takes. */
export function appealOverview(
  standings: readonly AppealStanding[],
  years: readonly HolidayYear[],
): AppealOverview {
  const of = (kind: AppealStateKind): number => standings.filter(({ state }) => state.kind === kind).length
  const counts = Object.fromEntries(appealStateKinds.map((kind) => [kind, of(kind)])) as Record<
    AppealStateKind,
    number
  >
  const days = standings
    .filter(({ state }) => state.kind !== 'withdrawn')
    .flatMap(({ appeal }) =>
      openingsOf(appeal).flatMap(({ opening, on }) => {
        const answer = appeal.answers.find((each) => each.opening === opening)
        const between = answer ? workingDaysBetween(on, answer.on, years) : null
        return between?.ok ? [between.days] : []
      }),
    )
  const late = standings.filter(({ state }) => state.kind === 'answered' && state.isLate === true).length
  return { counts, late, medianDays: medianOf(days) }
}

/** Appeals that stand answered, each on the day of its last answer: one that was opened again counts when it is answered anew. */
export const answeredAppeals = (appeals: readonly AppealCard[]): AnsweredAppeal[] =>
  appeals.flatMap((appeal) => {
    const { id, placeId, withdrawnWhy } = appeal
    const answer = appeal.answers.find(({ opening }) => opening === lastOpening(appeal).opening)
    if (!answer || withdrawnWhy !== null) return []
    return [{ id, placeId, number: appealNumber(appeal), answeredOn: answer.on }]
  })
