import { teamMemberInput } from '#domain/people/people-input.ts'
import { teamMemberTable } from '#store/people.ts'
import { changeRecord } from '../change-record.ts'

/** Changes a member of the team. */
export const changeTeamMember = changeRecord({
  name: 'changeTeamMember',
  event: 'teamMember.changed',
  schema: teamMemberInput,
  table: teamMemberTable,
})
