import { teamMemberInput } from '#domain/people/people-input.ts'
import { teamMemberTable } from '#store/people.ts'
import { addRecord } from '../add-record.ts'

/** Adds an employee or a specialist to the team. */
export const addTeamMember = addRecord({
  name: 'addTeamMember',
  event: 'teamMember.added',
  schema: teamMemberInput,
  table: teamMemberTable,
})
