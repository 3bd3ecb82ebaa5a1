/* What the records of a gathering cannot be, held against its event and against each other. */
import type { Transaction } from 'kysely'
import type { AgendaItem, Gathering, GatheringDecision } from '#domain/gathering/gathering.ts'
import { gatheringFaults, presentOf, voteFaults } from '#domain/gathering/quorum.ts'
import { isActiveMember } from '#domain/initiative/active-members.ts'
import type { FieldProblem } from '#server/problem.ts'
import { agendaItemTable, gatheredEvent, gatheringWithEvent, votesOfGathering } from '#store/gathering.ts'
import { initiativeGroupTable, initiativeMemberTable } from '#store/initiative.ts'
import { recordById } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'

type Given<R> = Omit<R, 'id' | 'position'> & { readonly id?: string | undefined }

/** What is wrong with the figures and the kind of a gathering. */
export async function gatheringProblems(
  trx: Transaction<DB>,
  gathering: Given<Gathering>,
): Promise<FieldProblem[]> {
  const event = await gatheredEvent(trx, gathering.eventId)
  if (!event) return [{ path: 'eventId', key: 'input.reference' }]
  const votes = gathering.id ? await votesOfGathering(trx, gathering.id) : []
  return gatheringFaults(gathering, event, votes)
}

/** What is wrong with the votes of a point. */
export async function itemProblems(trx: Transaction<DB>, item: Given<AgendaItem>): Promise<FieldProblem[]> {
  const found = await gatheringWithEvent(trx, item.gatheringId)
  if (!found) return [{ path: 'gatheringId', key: 'input.reference' }]
  return voteFaults(item, presentOf(found.gathering, found.event))
}

/** What a decision names. */
export const decisionReferences = {
  gatheringId: 'gathering',
  agendaItemId: 'agenda_item',
  concernId: 'concern',
  memberId: 'initiative_member',
  recommendationId: 'recommendation',
} as const

/** What is wrong with a decision: of another gathering's point, done before it was taken, or given to nobody of a group. */
export async function decisionProblems(
  trx: Transaction<DB>,
  { gatheringId, agendaItemId, memberId, dueOn, doneOn }: Given<GatheringDecision>,
): Promise<FieldProblem[]> {
  const found = await gatheringWithEvent(trx, gatheringId)
  if (!found) return [{ path: 'gatheringId', key: 'input.reference' }]
  const item = agendaItemId === null ? null : await recordById(trx, agendaItemTable, agendaItemId)
  const isEarly = (day: string | null): boolean => day !== null && day < found.event.startsOn
  return [
    ...(agendaItemId !== null && item?.gatheringId !== gatheringId
      ? [{ path: 'agendaItemId', key: 'input.reference' }]
      : []),
    ...(await wrongMember(trx, memberId, found.event.startsOn)),
    ...(isEarly(dueOn) ? [{ path: 'dueOn', key: 'input.beforeGathering' }] : []),
    ...(isEarly(doneOn) ? [{ path: 'doneOn', key: 'input.beforeGathering' }] : []),
  ]
}

/** Who answers for a decision was of a group when it was taken. */
async function wrongMember(
  trx: Transaction<DB>,
  memberId: string | null,
  takenOn: string,
): Promise<FieldProblem[]> {
  const member = memberId === null ? null : await recordById(trx, initiativeMemberTable, memberId)
  const group = member && (await recordById(trx, initiativeGroupTable, member.groupId))
  return member && group && !isActiveMember(group, member, takenOn)
    ? [{ path: 'memberId', key: 'input.notMemberThen' }]
    : []
}
