/* Initiative groups as their writers may reach them: an activist's are those of own villages, others are as if not there. */
import type { Transaction } from 'kysely'
import { isInScope } from '#domain/account/place-scope.ts'
import type { InitiativeGroup, InitiativeMember, InitiativePerson } from '#domain/initiative/initiative.ts'
import type { Actor } from '#server/context.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { initiativeGroupTable, initiativeMemberTable } from '#store/initiative.ts'
import { recordToChange } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { scopeOf } from './own-places.ts'

/** The group, locked. Throws `record.notFound` where it is nobody's or another village's. */
export async function ownInitiative(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
): Promise<InitiativeGroup> {
  const group = await recordToChange(trx, initiativeGroupTable, id)
  if (group && isInScope(await scopeOf(trx, actor), group.placeId)) return group
  throw new Problem('record.notFound', { id })
}

/** A member and the group, both locked. Throws `record.notFound`. */
export async function ownMember(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
): Promise<{ readonly group: InitiativeGroup; readonly member: InitiativeMember }> {
  const member = await recordToChange(trx, initiativeMemberTable, id)
  if (!member) throw new Problem('record.notFound', { id })
  return { member, group: await ownInitiative(trx, actor, member.groupId) }
}

/** What is wrong with the days of a membership: it lies within those of the group. */
export function wrongDays(
  { formedOn, endedOn }: InitiativeGroup,
  { from, to }: Pick<InitiativeMember, 'from' | 'to'>,
): FieldProblem[] {
  if (from < formedOn) return [{ path: 'from', key: 'input.beforeGroup' }]
  const last = to ?? from
  return endedOn !== null && last > endedOn
    ? [{ path: to === null ? 'from' : 'to', key: 'input.afterGroup' }]
    : []
}

/** What is given of a member, parted: what the log may keep, and who it is. */
export function parted<Given extends { readonly name: string | null; readonly phone: string | null }>({
  name,
  phone,
  ...member
}: Given): { member: Omit<Given, 'name' | 'phone'>; person: InitiativePerson | null } {
  return { member, person: name === null ? null : { name, phone } }
}
