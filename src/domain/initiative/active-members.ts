/* Who is active in a group on a day: it lasts on that day, and so does the membership; first and last days count. */
import type { PlainDate } from '../calendar/day.ts'
import { memberRoles, type InitiativeGroup, type InitiativeMember } from './initiative.ts'

/** Whether a group works on a day. */
export const isActiveGroup = (
  { formedOn, endedOn }: Pick<InitiativeGroup, 'formedOn' | 'endedOn'>,
  day: PlainDate,
): boolean => formedOn <= day && (endedOn === null || day <= endedOn)

/** Whether somebody is of a group on a day; what ended with the group is over though nobody ended it. */
export const isActiveMember = (
  group: Pick<InitiativeGroup, 'formedOn' | 'endedOn'>,
  { from, to }: Pick<InitiativeMember, 'from' | 'to'>,
  day: PlainDate,
): boolean => isActiveGroup(group, day) && from <= day && (to === null || day <= to)

/** The members of a day: who leads first, then by the day of joining. */
export function activeMembers<Member extends InitiativeMember>(
  group: Pick<InitiativeGroup, 'formedOn' | 'endedOn'> & { readonly members: readonly Member[] },
  day: PlainDate,
): Member[] {
  return group.members.filter((member) => isActiveMember(group, member, day)).toSorted(inOrder)
}

/** Order in which members are shown. */
export function inOrder(a: InitiativeMember, b: InitiativeMember): number {
  const rank = memberRoles.indexOf(a.role) - memberRoles.indexOf(b.role)
  if (rank !== 0) return rank
  return `${a.from} ${a.id}` < `${b.from} ${b.id}` ? -1 : 1
}

export interface InitiativeCounts {
  readonly groups: number
  readonly members: number
  readonly villages: number
}

/** How many groups work on a day, with how many members, in how many villages. */
export function initiativeCounts(
  groups: readonly (InitiativeGroup & { readonly members: readonly InitiativeMember[] })[],
  day: PlainDate,
): InitiativeCounts {
  const active = groups.filter((group) => isActiveGroup(group, day))
  return {
    groups: active.length,
    members: active.reduce((sum, group) => sum + activeMembers(group, day).length, 0),
    villages: new Set(active.map(({ placeId }) => placeId)).size,
  }
}
