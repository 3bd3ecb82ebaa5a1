/*
 * The rules that a maslikhat adopted for gatherings of its district or of some of its villages. Which of them holds is
 * found by the place and the day: the nearest place, then the smallest set of places, then the newest. Where none does,
 * the model rules hold.
 */
import { addDays, type PlainDate } from '../calendar/day.ts'
import { formatDay } from '../calendar/format-day.ts'
import type { LocalText } from '../text/local-text.ts'
import {
  isLegalKind,
  ruleOn,
  type chairs,
  type GatheringRule,
  type legalKinds,
  type Majority,
  type SignerSet,
} from './gathering-rules.ts'
import type { GatheringKind } from './gathering.ts'

export interface OwnRule {
  readonly id: string
  readonly kind: (typeof legalKinds)[number]
  /** Where it holds, with all that lies inside; empty: everywhere. */
  readonly placeIds: readonly string[]
  readonly from: PlainDate
  readonly noticeDays: number | null
  readonly materialDays: number | null
  readonly quorumPercent: number | null
  readonly quorumAtLeast: number | null
  readonly majority: Majority
  readonly hasCastingVote: boolean
  readonly chair: (typeof chairs)[number]
  readonly signers: SignerSet
  readonly handOverDays: number | null
  readonly akimReplyDays: number | null
  readonly representatives: number | null
  /** What the act is called; its number and its day stand beside. */
  readonly act: LocalText
  readonly actNumber: string
  readonly actOn: PlainDate
  readonly url: string | null
}

type Scope = Pick<OwnRule, 'kind' | 'placeIds' | 'from'>

/** How far from the inside of a line the nearest place of a rule is; null where it does not hold there. */
function distanceTo({ placeIds }: Scope, line: readonly string[]): number | null {
  if (placeIds.length === 0) return line.length
  const at = line.findIndex((id) => placeIds.includes(id))
  return at === -1 ? null : at
}

/** How many places a rule names; one for everywhere names more than any. */
const breadth = ({ placeIds }: Scope): number => placeIds.length || Number.POSITIVE_INFINITY

/** The own rule that holds at a place (given with what it lies in) on a day; null where none does. */
export function ownRuleOn<R extends Scope>(
  rules: readonly R[],
  at: { readonly kind: GatheringKind; readonly line: readonly string[]; readonly day: PlainDate },
): R | null {
  const holding = rules
    .filter(({ kind, from }) => kind === at.kind && from <= at.day)
    .flatMap((rule) => {
      const distance = distanceTo(rule, at.line)
      return distance === null ? [] : [{ rule, distance }]
    })
  const nearest = Math.min(...holding.map(({ distance }) => distance))
  const near = holding.filter(({ distance }) => distance === nearest).map(({ rule }) => rule)
  const smallest = Math.min(...near.map(breadth))
  return near
    .filter((rule) => breadth(rule) === smallest)
    .reduce<R | null>((best, rule) => (best === null || rule.from > best.from ? rule : best), null)
}

/** The act in words, as papers name it. */
export const sourceOf = ({ act, actNumber, actOn }: OwnRule): LocalText => ({
  ...(act.ru ? { ru: `${act.ru}, № ${actNumber} от ${formatDay(actOn, 'ru', 'short')}` } : {}),
  ...(act.kk ? { kk: `${act.kk}, ${formatDay(actOn, 'kk', 'short')} № ${actNumber}` } : {}),
})

const asRule = (own: OwnRule): GatheringRule => {
  const { id, placeIds: _, act: _act, actNumber: _number, actOn: _on, ...rest } = own
  return { ...rest, ownId: id, to: null, isLegal: true, source: sourceOf(own), isConfirmed: true }
}

/** The rule of a gathering: the maslikhat's own where there is one for its place and day, the model rule otherwise. */
export function ruleAt(
  rules: readonly OwnRule[],
  at: { readonly kind: GatheringKind; readonly line: readonly string[]; readonly day: PlainDate },
): GatheringRule | null {
  const own = isLegalKind(at.kind) ? ownRuleOn(rules, at) : null
  return own ? asRule(own) : ruleOn(at.kind, at.day)
}

const isSameSet = (one: Scope, other: Scope): boolean =>
  one.placeIds.length === other.placeIds.length && one.placeIds.every((id) => other.placeIds.includes(id))

/** The last day of a rule: that before the next for the same places begins; null while there is none. */
export function lastDayOf<R extends Scope>(rule: R, rules: readonly R[]): PlainDate | null {
  const next = rules
    .filter((other) => other.kind === rule.kind && other.from > rule.from && isSameSet(rule, other))
    .map(({ from }) => from)
    .toSorted()[0]
  return next === undefined ? null : addDays(next, -1)
}

/** Whether nobody could say which of two rules holds: of one kind and day, for as many places, one of them shared. */
export const isRival = (one: Scope, other: Scope): boolean =>
  one.kind === other.kind &&
  one.from === other.from &&
  one.placeIds.length === other.placeIds.length &&
  (one.placeIds.length === 0 || one.placeIds.some((id) => other.placeIds.includes(id)))
