import { correctParticipantGroup } from '#actions/people/correct-participant-group.ts'
import { recordParticipantGroup } from '#actions/people/record-participant-group.ts'
import { removeParticipantGroup } from '#actions/people/remove-participant-group.ts'
import { categoriesOf, dimensions } from '#domain/people/categories.ts'
import { groupCountings, type ParticipantGroup } from '#domain/people/participant-group.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formPrompt } from '../../../../form-prompt.server.ts'
import { recordScreen } from '../../../../record-screen.server.ts'
import { todayIn } from '../../../../today.server.ts'
import { eventOptions } from '../../letters/letter-fields.server.ts'
import { categoryLabel } from '../categories.server.ts'

const fields = (lang: Language, records: ProjectRecords): readonly FormField[] => [
  { kind: 'localLine', name: 'name', label: message(lang, 'people.group.name'), isRequired: true },
  {
    kind: 'choice',
    name: 'counting',
    label: message(lang, 'people.group.counting'),
    hint: message(lang, 'people.group.counting.hint'),
    isWide: true,
    options: groupCountings.map((value) => ({
      value,
      label: message(lang, `people.group.counting.${value}`),
    })),
    isRequired: true,
  },
  {
    kind: 'integer',
    name: 'total',
    label: message(lang, 'people.group.total'),
    ...formPrompt(records, lang, ({ headings }) => [headings.statistics.heading]),
    hint: message(lang, 'people.group.total.hint'),
    unit: message(lang, 'people.people.unit'),
  },
  { kind: 'day', name: 'countedOn', label: message(lang, 'people.group.countedOn'), isRequired: true },
  {
    kind: 'localText',
    name: 'basis',
    label: message(lang, 'people.group.basis'),
    hint: message(lang, 'people.group.basis.hint'),
    rows: 2,
  },
  {
    kind: 'choices',
    name: 'eventIds',
    label: message(lang, 'people.group.events'),
    options: eventOptions(records, lang),
    group: message(lang, 'people.group.events'),
  },
  ...dimensions.flatMap((dimension) =>
    categoriesOf[dimension].map((category, index): FormField => ({
      kind: 'integer',
      name: `breakdown.${dimension}.${category}`,
      label: categoryLabel(records, dimension, category, lang),
      ...(index === 0 ? { group: message(lang, `people.group.${dimension}`) } : {}),
    })),
  ),
]

/**
 * Categories left empty are not noted, which is not zero: they are left out. Where the journal counts, no number is
 * typed: without script the fields stand there all the same, and their hint says that they do not count.
 */
function groupInput(read: Record<string, unknown>): Record<string, unknown> {
  if (read['counting'] !== 'typed') return { ...read, total: null, breakdown: {} }
  const given = (read['breakdown'] ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  const breakdown = Object.fromEntries(
    Object.entries(given)
      .map(([dimension, counts]) => [
        dimension,
        Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== null)),
      ])
      .filter(([, counts]) => Object.keys(counts ?? {}).length > 0),
  ) as Record<string, unknown>
  return { ...read, breakdown }
}

export const groupScreen = recordScreen<ParticipantGroup>({
  subject: 'participantGroup',
  path: 'people',
  of: (records) => records.participantGroups,
  fields,
  initial: (records) => ({ counting: 'attendance', countedOn: todayIn(records.project.timeZone) }),
  add: recordParticipantGroup,
  change: correctParticipantGroup,
  remove: removeParticipantGroup,
  input: groupInput,
})
