import { changeStory } from '#actions/report/change-story.ts'
import { removeStory } from '#actions/report/remove-story.ts'
import { writeStory } from '#actions/report/write-story.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { Story } from '#domain/report/narrative.ts'
import { storyTextParts } from '#domain/report/story-shape.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formPrompt } from '../../../form-prompt.server.ts'
import { recordScreen } from '../../../record-screen.server.ts'

/** How many sentences the project's form asks for; those of 2022 where its form is not known. */
export const askedSentences = (records: ProjectRecords): FormEdition['storySentences'] =>
  formEdition(records.project.form)?.storySentences ?? { from: 5, to: 8 }

/** What the form calls a part of a story, without its colon. */
export function partLabel(
  records: ProjectRecords,
  part: keyof FormEdition['storyParts'],
  lang: Language,
): string {
  const label = formEdition(records.project.form)?.storyParts[part][lang === 'kk' ? 'kk' : 'ru'] ?? part
  return label.replace(/:\s*$/, '')
}

const fields = (lang: Language, records: ProjectRecords): readonly FormField[] => [
  {
    kind: 'localLine',
    name: 'title',
    label: message(lang, 'story.name'),
    ...formPrompt(records, lang, ({ headings }) => headings.story.instruction ?? []),
  },
  ...storyTextParts.map((part): FormField => ({
    kind: 'localText',
    name: part,
    label: partLabel(records, part, lang),
    rows: 4,
  })),
  {
    kind: 'localText',
    name: 'quote',
    label: partLabel(records, 'quote', lang),
    hint: message(lang, 'story.quote.hint'),
    rows: 3,
  },
  {
    kind: 'localLine',
    name: 'quotedPerson',
    label: message(lang, 'story.quotedPerson'),
    hint: message(lang, 'story.quotedPerson.hint'),
  },
  { kind: 'checkbox', name: 'hasConsent', label: message(lang, 'story.hasConsent') },
  { kind: 'day', name: 'consentOn', label: message(lang, 'story.consentOn') },
]

export const storyScreen = recordScreen<Story>({
  subject: 'story',
  path: 'stories',
  of: (records) => records.stories,
  fields,
  add: writeStory,
  change: changeStory,
  remove: removeStory,
})
