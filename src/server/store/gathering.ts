import type { Kysely } from 'kysely'
import type { Event } from '#domain/event/event.ts'
import type { AgendaItem, Gathering, GatheringDecision } from '#domain/gathering/gathering.ts'
import { eventsOfProject } from './event.ts'
import { projectOfRecord, recordById, recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const gatheringTable = recordTable<Gathering>()('gathering', {
  subject: 'gathering',
  columns: {
    id: 'id',
    eventId: 'event_id',
    kind: 'kind',
    convener: 'convener',
    noticeOn: 'notice_on',
    noticeHow: 'notice_how',
    entitled: 'entitled',
    voters: 'voters',
    chair: 'chair',
    secretary: 'secretary',
    organisations: 'organisations',
    handedOn: 'handed_on',
    akimDecidedOn: 'akim_decided_on',
    akimDecision: 'akim_decision',
  },
  order: ['recorded_at'],
})

export const agendaItemTable = recordTable<AgendaItem>()('agenda_item', {
  subject: 'agendaItem',
  columns: {
    id: 'id',
    gatheringId: 'gathering_id',
    position: 'position',
    title: 'title',
    reporter: 'reporter',
    speeches: 'speeches',
    votesFor: 'votes_for',
    votesAgainst: 'votes_against',
    votesAbstained: 'votes_abstained',
  },
  order: ['gathering_id', 'position'],
})

export const gatheringDecisionTable = recordTable<GatheringDecision>()('gathering_decision', {
  subject: 'gatheringDecision',
  columns: {
    id: 'id',
    gatheringId: 'gathering_id',
    agendaItemId: 'agenda_item_id',
    position: 'position',
    text: 'text',
    owner: 'owner',
    memberId: 'member_id',
    dueOn: 'due_on',
    doneOn: 'done_on',
    outcome: 'outcome',
    concernId: 'concern_id',
    recommendationId: 'recommendation_id',
  },
  order: ['gathering_id', 'position'],
})

/** The event of a gathering as it stands; null where the organisation has none such. */
export async function gatheredEvent(db: Kysely<DB>, eventId: string): Promise<Event | null> {
  const projectId = await projectOfRecord(db, { table: 'event' }, eventId)
  if (projectId === null) return null
  return (await eventsOfProject(db, projectId, [eventId]))[0] ?? null
}

/** A gathering with its event; null where the organisation has none such. */
export async function gatheringWithEvent(
  db: Kysely<DB>,
  id: string,
): Promise<{ readonly gathering: Gathering; readonly event: Event } | null> {
  const gathering = await recordById(db, gatheringTable, id)
  const event = gathering && (await gatheredEvent(db, gathering.eventId))
  return gathering && event ? { gathering, event } : null
}

/** Votes of the points of a gathering. */
export function votesOfGathering(
  db: Kysely<DB>,
  gatheringId: string,
): Promise<Pick<AgendaItem, 'votesFor' | 'votesAgainst' | 'votesAbstained'>[]> {
  return db
    .selectFrom('agenda_item')
    .select(['votes_for as votesFor', 'votes_against as votesAgainst', 'votes_abstained as votesAbstained'])
    .where('gathering_id', '=', gatheringId)
    .execute()
}
