import { addTeamMember } from '#actions/people/add-team-member.ts'
import { changeTeamMember } from '#actions/people/change-team-member.ts'
import { removeTeamMember } from '#actions/people/remove-team-member.ts'
import type { TeamMember } from '#domain/people/participant-group.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { recordScreen } from '../../../../record-screen.server.ts'

export const teamKinds = ['staff', 'specialist'] as const

const fields = (lang: Language): readonly FormField[] => [
  {
    kind: 'choice',
    name: 'kind',
    label: message(lang, 'people.team.kind'),
    isShort: true,
    isRequired: true,
    options: teamKinds.map((value) => ({ value, label: message(lang, `people.team.kind.${value}`) })),
  },
  { kind: 'line', name: 'name', label: message(lang, 'people.team.name'), isRequired: true, isWide: true },
  { kind: 'localLine', name: 'position', label: message(lang, 'people.team.position') },
  { kind: 'day', name: 'from', label: message(lang, 'people.team.from'), isRequired: true },
  {
    kind: 'day',
    name: 'to',
    label: message(lang, 'people.team.to'),
    hint: message(lang, 'people.team.to.hint'),
  },
]

export const teamScreen = recordScreen<TeamMember>({
  subject: 'teamMember',
  path: 'people/team',
  of: (records) => records.team,
  fields,
  initial: (records) => ({ kind: 'staff', from: records.project.startsOn }),
  add: addTeamMember,
  change: changeTeamMember,
  remove: removeTeamMember,
})
