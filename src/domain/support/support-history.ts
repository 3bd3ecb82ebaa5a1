/*
 * What an application is on a day, read from its steps. A step entered late stands where its day is, so the whole history
 * is judged anew with each step.
 */
import { addDays, daysBetween, type PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'
import type { ApplicationCard, StepKind, SupportStep } from './support.ts'

type Step = Pick<SupportStep, 'number' | 'kind' | 'on' | 'amount' | 'withdrawnWhy'>
type Card = Pick<ApplicationCard, 'asked' | 'termDays' | 'withdrawnWhy'> & { readonly steps: readonly Step[] }

/** What may follow what; a refused application may be sent anew, and money may be paid in parts. */
const next: { readonly [kind in StepKind | 'start']: readonly StepKind[] } = {
  start: ['prepared', 'sent'],
  prepared: ['sent', 'withdrawn'],
  sent: ['documents', 'approved', 'refused', 'withdrawn'],
  documents: ['sent', 'approved', 'refused', 'withdrawn'],
  approved: ['paid', 'withdrawn'],
  refused: ['sent'],
  withdrawn: [],
  paid: ['paid'],
}

/** Steps that stand, in the order in which they happened. */
export const standingSteps = <S extends Step>(steps: readonly S[]): S[] =>
  steps
    .filter(({ withdrawnWhy }) => withdrawnWhy === null)
    .toSorted((a, b) => (a.on === b.on ? a.number - b.number : a.on < b.on ? -1 : 1))

/** What is wrong with a history; null where nothing is. `order`: a step cannot follow; `above`: more paid than approved. */
export function wrongHistory(steps: readonly Step[]): 'order' | 'above' | null {
  let before: StepKind | 'start' = 'start'
  let left: Tiyn = 0n
  for (const { kind, amount } of standingSteps(steps)) {
    if (!next[before].includes(kind)) return 'order'
    if (kind === 'approved') left = amount ?? 0n
    if (kind === 'paid') left -= amount ?? 0n
    if (left < 0n) return 'above'
    before = kind
  }
  return null
}

const until = <S extends Step>(steps: readonly S[], day: PlainDate): S[] =>
  standingSteps(steps).filter(({ on }) => on <= day)

/** What an application is at the end of a day; null before its first step, and where it was entered by mistake. */
export const stateOn = ({ steps, withdrawnWhy }: Card, day: PlainDate): StepKind | null =>
  withdrawnWhy === null ? (until(steps, day).at(-1)?.kind ?? null) : null

/** What may be recorded next, were it today. */
export const possibleSteps = (card: Card, day: PlainDate): readonly StepKind[] =>
  card.withdrawnWhy === null ? next[stateOn(card, day) ?? 'start'] : []

/** The first day on which it was sent; null where it was not. */
export const firstSentOn = ({ steps }: Card, day: PlainDate): PlainDate | null =>
  until(steps, day).find(({ kind }) => kind === 'sent')?.on ?? null

/** What was approved; null while nothing is, and where it was given up since. */
export function approvedOn(card: Card, day: PlainDate): Tiyn | null {
  const state = stateOn(card, day)
  if (state !== 'approved' && state !== 'paid') return null
  return until(card.steps, day).findLast(({ kind }) => kind === 'approved')?.amount ?? null
}

/** What was paid out until the end of a day. */
export const paidOn = (card: Card, day: PlainDate): Tiyn =>
  card.withdrawnWhy === null
    ? until(card.steps, day).reduce(
        (sum, { kind, amount }) => sum + (kind === 'paid' ? (amount ?? 0n) : 0n),
        0n,
      )
    : 0n

/** The last day of the programme's term, counted from the day of sending; null where nothing is waited for. */
export function answerDueOn(card: Card, day: PlainDate): PlainDate | null {
  const last = until(card.steps, day).at(-1)
  if (card.withdrawnWhy !== null || last?.kind !== 'sent' || card.termDays === null) return null
  return addDays(last.on, card.termDays)
}

/** By how many days a programme is late with its answer; 0 where it is not. */
export function daysLate(card: Card, day: PlainDate): number {
  const due = answerDueOn(card, day)
  return due === null ? 0 : Math.max(0, daysBetween(due, day))
}

export interface SupportTotals {
  readonly count: number
  readonly asked: Tiyn
  readonly approvedCount: number
  readonly approved: Tiyn
  readonly paidCount: number
  readonly paid: Tiyn
  readonly late: number
  /** How many are in each state, and what they asked for. */
  readonly states: readonly { readonly state: StepKind; readonly count: number; readonly asked: Tiyn }[]
}

/** Sums of applications as they are at the end of a day; those that are only prepared ask for nothing yet. */
export function supportTotals(cards: readonly Card[], day: PlainDate): SupportTotals {
  const there = cards.filter((card) => stateOn(card, day) !== null)
  const sent = there.filter((card) => firstSentOn(card, day) !== null)
  const approved = there.flatMap((card) => approvedOn(card, day) ?? [])
  const paid = there.map((card) => paidOn(card, day)).filter((amount) => amount > 0n)
  const sum = (amounts: readonly Tiyn[]): Tiyn => amounts.reduce((all, amount) => all + amount, 0n)
  return {
    count: there.length,
    asked: sum(sent.map(({ asked }) => asked)),
    approvedCount: approved.length,
    approved: sum(approved),
    paidCount: paid.length,
    paid: sum(paid),
    late: there.filter((card) => daysLate(card, day) > 0).length,
    states: [...Map.groupBy(there, (card) => stateOn(card, day))].flatMap(([state, of]) =>
      state === null ? [] : [{ state, count: of.length, asked: sum(of.map(({ asked }) => asked)) }],
    ),
  }
}
