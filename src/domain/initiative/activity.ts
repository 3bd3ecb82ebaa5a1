/*
 * How active the members of a group were in a period. Only what was written counts: an occasion at which nobody of the
 * group is ticked says nothing of who came, so it is counted for nobody and against nobody.
 */
import type { PlainDate } from '../calendar/day.ts'
import { inOrder, isActiveMember } from './active-members.ts'
import type { InitiativeGroup, InitiativeMember } from './initiative.ts'
import type { MemberDecision, Occasion, Part } from './part.ts'

export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** From a day on, who came to one in `of` of what they could come to is active. */
export interface ActivityRule {
  readonly from: PlainDate
  readonly of: number
}

/** Our own convention, no law's: the newest that has begun holds. */
const activityRules: readonly ActivityRule[] = [{ from: '2000-01-01', of: 3 }]

/** The rule of a period is that of its last day. */
export const activityRuleOn = (
  day: PlainDate,
  rules: readonly ActivityRule[] = activityRules,
): ActivityRule =>
  rules.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? {
    from: day,
    of: 3,
  }

/** `unknown`: nothing was written that the member could have come to. */
const standings = ['active', 'some', 'never', 'unknown'] as const
export type Standing = (typeof standings)[number]

export interface MemberActivity<Member> {
  readonly member: Member
  /** The number by which the group's lists name who is without a name. */
  readonly number: number
  /** Occasions with ticks while the member was of the group. */
  readonly could: number
  readonly came: number
  readonly gatherings: number
  readonly cleanUps: number
  readonly led: number
  readonly spoke: number
  readonly decisions: number
  readonly done: number
  readonly standing: Standing
}

export interface GroupActivity<Member> {
  readonly rows: readonly MemberActivity<Member>[]
  readonly recorded: readonly Occasion[]
  /** Held in the group's village, with nobody of the group ticked. */
  readonly unrecorded: readonly Occasion[]
}

type Group<Member> = Pick<InitiativeGroup, 'placeId' | 'formedOn' | 'endedOn'> & {
  readonly members: readonly Member[]
}

/** What the members of a group did in a period, its first and last day included. */
export function groupActivity<Member extends InitiativeMember>(
  group: Group<Member>,
  {
    occasions,
    decisions,
  }: { readonly occasions: readonly Occasion[]; readonly decisions: readonly MemberDecision[] },
  period: Period,
): GroupActivity<Member> {
  const own = new Set(group.members.map(({ id }) => id))
  const within = (day: PlainDate): boolean => period.from <= day && day <= period.to
  const held = occasions.filter(({ on }) => within(on))
  const isRecorded = ({ parts }: Occasion): boolean => parts.some(({ memberId }) => own.has(memberId))
  const recorded = held.filter(isRecorded)
  const taken = decisions.filter(({ takenOn }) => within(takenOn))
  const rule = activityRuleOn(period.to)
  const isOfGroup = ({ from, to }: Member): boolean => from <= period.to && (to === null || period.from <= to)
  return {
    rows: group.members
      .toSorted(inOrder)
      .map((member, at) => ({ member, number: at + 1 }))
      .filter(({ member }) => isOfGroup(member))
      .map(({ member, number }) => ({
        member,
        number,
        ...activityOf(
          member,
          recorded.filter(
            ({ on, parts }) => isActiveMember(group, member, on) || partOf(parts, member.id) !== null,
          ),
          taken.filter(({ memberId }) => memberId === member.id),
          rule,
        ),
      })),
    recorded,
    unrecorded: held.filter(
      (occasion) =>
        !isRecorded(occasion) &&
        occasion.kind !== 'other' &&
        occasion.placeId === group.placeId &&
        group.members.some((member) => isActiveMember(group, member, occasion.on)),
    ),
  }
}

const partOf = (parts: Occasion['parts'], id: string): Part | null =>
  parts.find(({ memberId }) => memberId === id)?.part ?? null

function activityOf(
  { id }: InitiativeMember,
  could: readonly Occasion[],
  decisions: readonly MemberDecision[],
  rule: ActivityRule,
) {
  const came = could.flatMap(({ kind, parts }) => {
    const part = partOf(parts, id)
    return part === null ? [] : [{ kind, part }]
  })
  const count = (test: (each: (typeof came)[number]) => boolean): number => came.filter(test).length
  const led = count(({ part }) => part === 'chair' || part === 'secretary')
  const done = decisions.filter(({ doneOn }) => doneOn !== null).length
  return {
    could: could.length,
    came: came.length,
    gatherings: count(({ kind }) => kind === 'gathering'),
    cleanUps: count(({ kind }) => kind === 'cleanUp'),
    led,
    spoke: count(({ part }) => part === 'speaker'),
    decisions: decisions.length,
    done,
    standing: standingOf(
      { could: could.length, came: came.length, led, done, decisions: decisions.length },
      rule,
    ),
  }
}

function standingOf(
  of: { could: number; came: number; led: number; done: number; decisions: number },
  rule: ActivityRule,
): Standing {
  if (of.led > 0 || of.done > 0 || (of.came > 0 && of.came * rule.of >= of.could)) return 'active'
  if (of.came > 0 || of.decisions > 0) return 'some'
  return of.could > 0 ? 'never' : 'unknown'
}
