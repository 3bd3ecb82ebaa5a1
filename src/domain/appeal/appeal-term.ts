/*
 * Until when an appeal is to be answered and how it stands. The Code 350-VI (article 76) binds bodies of the state: what it
 * gives them, 15 working days and one extension to two months at most, an organisation takes over as its own promise. Thanks
 * and what was entered by mistake wait for nothing.
 */
import { dayFromParts, daysInMonth, partsOfDay, type PlainDate } from '../calendar/day.ts'
import { addWorkingDays, workingDaysBetween, type HolidayYear } from '../calendar/working-days.ts'
import type { AppealAnswer, AppealCard, AppealForwarding } from './appeal.ts'

/** Working days that hold until an organisation writes a rule of its own. */
export const usualTermDays = 15
/** Working days within which an appeal goes on to whom it concerns (article 76). */
const forwardingDays = 3
/** Working days before its end from which a term is told as near. */
const soonDays = 3
const longestExtensionMonths = 2

/** How many working days the organisation takes for an answer, from a day on. */
export interface AppealTerm {
  readonly id: string
  readonly from: PlainDate
  readonly days: number
  /** Where it stands: an order, a decision. */
  readonly basis: string
}

/** The working days that hold for what is received on a day. */
export function termDaysOn(terms: readonly AppealTerm[], on: PlainDate): number {
  const before = terms.filter(({ from }) => from <= on)
  return before.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.days ?? usualTermDays
}

/** The present opening: its number, the day from which its term runs, and how long it is. */
export interface Opening {
  readonly opening: number
  readonly on: PlainDate
  readonly termDays: number
}

type Timed = Pick<
  AppealCard,
  'kind' | 'receivedOn' | 'termDays' | 'withdrawnWhy' | 'extensions' | 'answers' | 'reopenings'
>

/** Receipt and reopenings in order. */
export const openingsOf = ({ receivedOn, termDays, reopenings }: Timed): Opening[] => [
  { opening: 1, on: receivedOn, termDays },
  ...reopenings
    .toSorted((a, b) => a.opening - b.opening)
    .map(({ opening, on, termDays: days }) => ({ opening, on, termDays: days })),
]

export function lastOpening(appeal: Timed): Opening {
  const { receivedOn, termDays } = appeal
  return openingsOf(appeal).at(-1) ?? { opening: 1, on: receivedOn, termDays }
}

export type DueDay =
  { readonly ok: true; readonly day: PlainDate } | { readonly ok: false; readonly missingYear: number }

/** The last day of an opening's term: by its working days, or what it was extended to. */
export function dueOf(
  { extensions }: Pick<Timed, 'extensions'>,
  { opening, on, termDays }: Opening,
  years: readonly HolidayYear[],
): DueDay {
  const extended = extensions.find((each) => each.opening === opening)
  return extended ? { ok: true, day: extended.until } : addWorkingDays(on, termDays, years)
}

/** The last day to which a term that began on `on` can be extended: two months later, a month's end kept. */
export function latestExtension(on: PlainDate): PlainDate {
  const { year, month, day } = partsOfDay(on)
  const months = month - 1 + longestExtensionMonths
  const [toYear, toMonth] = [year + Math.floor(months / 12), (months % 12) + 1]
  return dayFromParts(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) ?? on
}

/** `open`, `soon` and `overdue` tell working days left or gone by; `noted` needs no answer; `noTable`: no holidays of a year. */
export type AppealState =
  | { readonly kind: 'withdrawn' | 'noted' }
  | { readonly kind: 'answered'; readonly answer: AppealAnswer; readonly isLate: boolean | null }
  | {
      readonly kind: 'open' | 'soon' | 'overdue'
      readonly due: PlainDate
      readonly workingDays: number
    }
  | { readonly kind: 'noTable'; readonly missingYear: number }
export type AppealStateKind = AppealState['kind']
export const appealStateKinds = [
  'overdue',
  'soon',
  'open',
  'noTable',
  'answered',
  'noted',
  'withdrawn',
] as const satisfies readonly AppealStateKind[]

/** How an appeal stands on a day. The last day of its term is still in time. */
export function appealState(appeal: Timed, years: readonly HolidayYear[], today: PlainDate): AppealState {
  if (appeal.withdrawnWhy !== null) return { kind: 'withdrawn' }
  const now = lastOpening(appeal)
  const due = dueOf(appeal, now, years)
  const answer = appeal.answers.find(({ opening }) => opening === now.opening)
  if (answer) return { kind: 'answered', answer, isLate: due.ok ? answer.on > due.day : null }
  if (appeal.kind === 'thanks') return { kind: 'noted' }
  if (!due.ok) return { kind: 'noTable', missingYear: due.missingYear }
  const isOver = today > due.day
  const between = isOver
    ? workingDaysBetween(due.day, today, years)
    : workingDaysBetween(today, due.day, years)
  if (!between.ok) return { kind: 'noTable', missingYear: between.missingYear }
  const kind = isOver ? 'overdue' : between.days <= soonDays ? 'soon' : 'open'
  return { kind, due: due.day, workingDays: between.days }
}

/** Whether an appeal went on later than it should have; null where the holidays are not known. */
export function isForwardedLate(
  appeal: Timed,
  { opening, on }: Pick<AppealForwarding, 'opening' | 'on'>,
  years: readonly HolidayYear[],
): boolean | null {
  const own = openingsOf(appeal).find((each) => each.opening === opening)
  const last = own ? addWorkingDays(own.on, forwardingDays, years) : null
  return last?.ok ? on > last.day : null
}
