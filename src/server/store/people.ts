import type { CoveredNgo, ParticipantGroup, TeamMember } from '#domain/people/participant-group.ts'
import { recordTable } from './record-table.ts'

export const participantGroupTable = recordTable<ParticipantGroup>()('participant_group', {
  subject: 'participantGroup',
  columns: {
    id: 'id',
    name: 'name',
    counting: 'counting',
    total: 'total',
    breakdown: 'breakdown',
    countedOn: 'counted_on',
    basis: 'basis',
    eventIds: 'event_ids',
  },
  json: ['breakdown'],
  order: ['counted_on'],
})

export const teamMemberTable = recordTable<TeamMember>()('team_member', {
  subject: 'teamMember',
  columns: { id: 'id', kind: 'kind', name: 'name', position: 'position', from: 'from_day', to: 'to_day' },
  order: ['from_day'],
})

export const coveredNgoTable = recordTable<CoveredNgo>()('covered_ngo', {
  subject: 'coveredNgo',
  columns: { id: 'id', name: 'name', eventId: 'event_id', coveredOn: 'covered_on' },
  order: ['covered_on'],
})
