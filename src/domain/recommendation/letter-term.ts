/*
 * When a letter must be answered and how it stands. Terms run in working days by the organisation's table of holidays,
 * from the day after the addressee registered the letter, or after it was sent where nobody knows that day (Code 350-VI,
 * article 76). A forwarded letter gets a new term from its forwarding; an extension names its last day itself.
 */
import { addDays, weekday, type PlainDate } from '../calendar/day.ts'
import { holidayYears, type Holiday } from '../calendar/holiday.ts'
import { addWorkingDays, workingDaysBetween, type HolidayYear } from '../calendar/working-days.ts'
import type { Letter, Reply, ReplyClass } from './recommendation.ts'

export type Answer = Exclude<ReplyClass, 'forwarded' | 'extended'>

/** One step of a letter's term, in order; `due` is its last day, null where the table of `missingYear` is missing. */
export interface TermStep {
  readonly kind: 'sent' | 'registered' | 'forwarded' | 'extended'
  readonly from: PlainDate
  /** Working days, null for an extension to a day. */
  readonly days: number | null
  readonly due: PlainDate | null
  readonly missingYear: number | null
}

/**
 * `waiting` within the term, its last day included; `overdue` past it; `veryOverdue` past it by a whole term more
 * (Alaveteli's classes). `workingDays` are left, or gone by since. `noTable`: the holidays of a year are not known.
 */
export type LetterState =
  | {
      readonly kind: 'answered'
      readonly answer: Answer
      readonly reply: Reply
      readonly isLate: boolean | null
    }
  | {
      readonly kind: 'waiting' | 'overdue' | 'veryOverdue'
      readonly due: PlainDate
      readonly workingDays: number
    }
  | { readonly kind: 'noTable'; readonly missingYear: number }

export type LetterStateKind = LetterState['kind']
export const letterStateKinds = [
  'veryOverdue',
  'overdue',
  'waiting',
  'noTable',
  'answered',
] as const satisfies readonly LetterStateKind[]

type TermOf = Pick<Letter, 'id' | 'sentOn' | 'registeredOn' | 'replyTermDays'>

/** The steps of a letter's term: its own, and those that the body's notices made of it. */
export function termSteps(
  letter: TermOf,
  replies: readonly Reply[],
  years: readonly HolidayYear[],
): TermStep[] {
  const own = repliesTo(letter, replies)
  const first = counted(letter.registeredOn ? 'registered' : 'sent', letter.registeredOn ?? letter.sentOn)
  return [first, ...own.flatMap(stepOf)]

  function counted(kind: TermStep['kind'], from: PlainDate): TermStep {
    const found = addWorkingDays(from, letter.replyTermDays, years)
    return {
      kind,
      from,
      days: letter.replyTermDays,
      due: found.ok ? found.day : null,
      missingYear: found.ok ? null : found.missingYear,
    }
  }

  function stepOf(reply: Reply): TermStep[] {
    if (reply.replyClass === 'forwarded') return [counted('forwarded', reply.receivedOn)]
    if (reply.replyClass !== 'extended' || reply.extendedTo === null) return []
    return [
      { kind: 'extended', from: reply.receivedOn, days: null, due: reply.extendedTo, missingYear: null },
    ]
  }
}

/** How a letter stands on a day. */
export function letterState(
  letter: TermOf,
  replies: readonly Reply[],
  years: readonly HolidayYear[],
  today: PlainDate,
): LetterState {
  const last = termSteps(letter, replies, years).at(-1)
  const due = last?.due ?? null
  const answered = repliesTo(letter, replies).findLast(isAnswer)
  if (answered) {
    const isLate = due === null ? null : answered.receivedOn > due
    return { kind: 'answered', answer: answered.replyClass, reply: answered, isLate }
  }
  if (due === null)
    return { kind: 'noTable', missingYear: last?.missingYear ?? Number(letter.sentOn.slice(0, 4)) }
  const between = today <= due ? workingDaysBetween(today, due, years) : workingDaysBetween(due, today, years)
  if (!between.ok) return { kind: 'noTable', missingYear: between.missingYear }
  if (today <= due) return { kind: 'waiting', due, workingDays: between.days }
  const isVery = between.days > letter.replyTermDays
  return { kind: isVery ? 'veryOverdue' : 'overdue', due, workingDays: between.days }
}

/** Days that a term of working days skips: weekends by number, and what the table of holidays changed, by name. */
export function skippedDays(
  { from, due }: { readonly from: PlainDate; readonly due: PlainDate },
  holidays: readonly Holiday[],
): { weekendDays: number; special: Holiday[] } {
  const table = new Map(holidays.map((holiday) => [holiday.day, holiday]))
  const special: Holiday[] = []
  let weekendDays = 0
  for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) {
    const named = table.get(day)
    if (named) special.push(named)
    else if (weekday(day) > 5) weekendDays += 1
  }
  return { weekendDays, special }
}

interface LetterRecords {
  readonly letters: readonly Letter[]
  readonly replies: readonly Reply[]
  readonly holidays: readonly Holiday[]
}

export interface LetterStanding {
  readonly letter: Letter
  readonly state: LetterState
  /** Letters that asked for its answer again, by day. */
  readonly reminders: readonly Letter[]
}

/** All letters of a project with how each stands on a day: the longest overdue first, then by the nearest end of term. */
export function letterStandings(
  { letters, replies, holidays }: LetterRecords,
  today: PlainDate,
): LetterStanding[] {
  const years = holidayYears(holidays)
  const byLetter = Map.groupBy(replies, (reply) => reply.letterId)
  const reminders = Map.groupBy(
    letters.filter((letter) => letter.reminderOf !== null),
    (letter) => letter.reminderOf,
  )
  const states = new Map(
    letters.map((letter) => [letter.id, letterState(letter, byLetter.get(letter.id) ?? [], years, today)]),
  )
  const standings = letters.flatMap((letter) => {
    const own = states.get(letter.id)
    const reminded = states.get(letter.reminderOf ?? '')
    // What is answered needs no answer to its reminder.
    const state = own?.kind !== 'answered' && reminded?.kind === 'answered' ? reminded : own
    return state ? [{ letter, state, reminders: reminders.get(letter.id) ?? [] }] : []
  })
  // Ranked once each: comparing makes thousands of pairs of five thousand letters.
  return standings
    .map((standing) => ({ standing, at: rank(standing) }))
    .toSorted((a, b) => compare(a.at, b.at))
    .map(({ standing }) => standing)
}

/** Overdue letters that ask for a reminder: nobody has reminded since the term ended. A reminder itself is none. */
export const lettersToRemind = (standings: readonly LetterStanding[]): LetterStanding[] =>
  standings.filter(
    ({ letter, state, reminders }) =>
      (state.kind === 'overdue' || state.kind === 'veryOverdue') &&
      letter.reminderOf === null &&
      reminders.every((reminder) => reminder.sentOn <= state.due),
  )

const isAnswer = (reply: Reply): reply is Reply & { readonly replyClass: Answer } =>
  reply.replyClass !== 'forwarded' && reply.replyClass !== 'extended'

const repliesTo = (letter: Pick<Letter, 'id'>, replies: readonly Reply[]): Reply[] =>
  replies
    .filter((reply) => reply.letterId === letter.id)
    .toSorted((a, b) => compare([a.receivedOn], [b.receivedOn]))

function rank({ letter, state }: LetterStanding): readonly string[] {
  const group = String(letterStateKinds.indexOf(state.kind))
  const backwards = [...letter.sentOn]
    .map((sign) => (/\d/.test(sign) ? String(9 - Number(sign)) : sign))
    .join('')
  const isOpen = state.kind !== 'answered' && state.kind !== 'noTable'
  return [group, isOpen ? state.due : backwards, letter.number]
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  if (at === -1) return 0
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}
