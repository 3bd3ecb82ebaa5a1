import { error } from '@sveltejs/kit'
import { concernStory, type ConcernStory } from '#domain/concern/concern-story.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { settlementKinds } from '#domain/place/place.ts'
import { letterStandings } from '#domain/recommendation/letter-term.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { projectOf } from '../../../project-of.server.ts'
import { todayIn } from '../../../today.server.ts'
import { eventOptions } from '../letters/letter-fields.server.ts'

/** The stories of all problems of a project, in their order. */
export function storiesOf(records: ProjectRecords): ConcernStory[] {
  const standings = letterStandings(records, todayIn(records.project.timeZone))
  return records.concerns.map((concern) => concernStory(concern, records, standings))
}

/** The story that a page is about, with its project; one that is not the project's answers 404. */
export async function storyOf(
  locals: App.Locals,
  { code, id }: { readonly code: string; readonly id: string },
): Promise<{ records: ProjectRecords; story: ConcernStory }> {
  const records = await projectOf(locals, code)
  const concern = records.concerns.find((each) => each.id === id)
  if (!concern) error(404, message(locals.lang, 'site.notFound'))
  const standings = letterStandings(records, todayIn(records.project.timeZone))
  return { records, story: concernStory(concern, records, standings) }
}

/** A problem's form. The reason belongs to the correction alone. */
export function concernFields(lang: Language, records: ProjectRecords, isNew: boolean): readonly FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    {
      kind: 'choice',
      name: 'placeId',
      label: t('concern.village'),
      isRequired: true,
      options: records.places
        .filter(({ kind }) => settlementKinds.includes(kind))
        .map(({ id, name }) => ({ value: id, label: textIn(name, lang) ?? '' })),
    },
    { kind: 'day', name: 'raisedOn', label: t('concern.raisedOn'), isRequired: true },
    {
      kind: 'localText',
      name: 'text',
      label: t('concern.text'),
      hint: t('concern.text.hint'),
      rows: 3,
      isRequired: true,
    },
    { kind: 'localLine', name: 'raisedBy', label: t('concern.raisedBy'), hint: t('concern.raisedBy.hint') },
    {
      kind: 'choice',
      name: 'eventId',
      label: t('concern.event'),
      none: t('concern.event.none'),
      options: eventOptions(records, lang),
      isWide: true,
    },
    ...(isNew ? [] : [reasonField(lang)]),
  ]
}

export const settlementFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'settledOn', label: message(lang, 'concern.settledOn'), isRequired: true },
  {
    kind: 'localText',
    name: 'settlement',
    label: message(lang, 'concern.settlement'),
    rows: 2,
    isRequired: true,
  },
]

/** Why something is corrected; the history keeps it. */
export const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'concern.reason'),
  hint: message(lang, 'concern.reason.hint'),
  isRequired: true,
  rows: 2,
})
