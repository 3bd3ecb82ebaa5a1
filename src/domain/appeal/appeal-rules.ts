/* What cannot be done to an appeal, by field: said before anything is written. */
import type { PlainDate } from '../calendar/day.ts'
import type { HolidayYear } from '../calendar/working-days.ts'
import type { AppealCard } from './appeal.ts'
import { dueOf, lastOpening, latestExtension, openingsOf } from './appeal-term.ts'

export interface Wrong {
  readonly path: string
  readonly key: string
}

const wrong = (is: boolean, path: string, key: string): Wrong[] => (is ? [{ path, key }] : [])
const isAnswered = (appeal: AppealCard): boolean =>
  appeal.answers.some(({ opening }) => opening === lastOpening(appeal).opening)
const isGone = ({ withdrawnWhy }: AppealCard): Wrong[] =>
  wrong(withdrawnWhy !== null, 'id', 'input.appealWithdrawn')

/** An answer comes on the day of the receipt or later, and once to an opening. What is sent on goes before its answer. */
export const wrongAnswer = (appeal: AppealCard, on: PlainDate): Wrong[] => [
  ...isGone(appeal),
  ...wrong(isAnswered(appeal), 'on', 'input.appealAnswered'),
  ...wrong(on < lastOpening(appeal).on, 'on', 'input.beforeReceipt'),
]

/** A term is extended once, within it, to a later day, two months from its beginning at most. */
export function wrongExtension(
  appeal: AppealCard,
  { on, until }: { readonly on: PlainDate; readonly until: PlainDate },
  years: readonly HolidayYear[],
): Wrong[] {
  const now = lastOpening(appeal)
  const due = dueOf(appeal, now, years)
  const isExtended = appeal.extensions.some(({ opening }) => opening === now.opening)
  return [
    ...wrongAnswer(appeal, on),
    ...wrong(appeal.kind === 'thanks', 'until', 'input.appealNoTerm'),
    ...wrong(isExtended, 'until', 'input.appealExtended'),
    ...wrong(!due.ok, 'on', 'input.noHolidays'),
    ...(due.ok && !isExtended
      ? [
          ...wrong(on > due.day, 'on', 'input.termOver'),
          ...wrong(until <= due.day, 'until', 'input.notLater'),
          ...wrong(until > latestExtension(now.on), 'until', 'input.twoMonths'),
        ]
      : []),
  ]
}

/** A corrected answer still lies between its opening and the next one. */
export function wrongCorrection(
  appeal: AppealCard,
  { opening, on }: { readonly opening: number; readonly on: PlainDate },
): Wrong[] {
  const all = openingsOf(appeal)
  const own = all.find((each) => each.opening === opening)
  const next = all.find((each) => each.opening === opening + 1)
  return [
    ...isGone(appeal),
    ...wrong(own !== undefined && on < own.on, 'on', 'input.beforeReceipt'),
    ...wrong(next !== undefined && on > next.on, 'on', 'input.afterReopening'),
  ]
}

/** What was answered is opened again, not before its answer. */
export function wrongReopening(appeal: AppealCard, on: PlainDate): Wrong[] {
  const now = lastOpening(appeal)
  const answer = appeal.answers.find(({ opening }) => opening === now.opening)
  return [
    ...isGone(appeal),
    ...wrong(!answer, 'on', 'input.appealOpen'),
    ...wrong(answer !== undefined && on < answer.on, 'on', 'input.beforeAnswer'),
  ]
}

/** The day of receipt stays before all that followed, and in the year of its number. */
export function wrongReceipt(before: AppealCard, receivedOn: PlainDate): Wrong[] {
  const steps = [...before.answers, ...before.extensions, ...before.forwardings, ...before.reopenings]
  return [
    ...isGone(before),
    ...wrong(receivedOn.slice(0, 4) !== before.receivedOn.slice(0, 4), 'receivedOn', 'input.appealYear'),
    ...wrong(
      steps.some(({ on }) => on < receivedOn),
      'receivedOn',
      'input.afterStep',
    ),
  ]
}
