import { teamMemberTable } from '#store/people.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a member of the team. */
export const removeTeamMember = removeRecord({
  name: 'removeTeamMember',
  event: 'teamMember.removed',
  table: teamMemberTable,
})
