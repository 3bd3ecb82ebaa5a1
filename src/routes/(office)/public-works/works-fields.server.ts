import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { projectField } from '../clean-ups/clean-up-fields.server.ts'

/** Since and until when somebody is in public works; a new row may name one person by consent. */
export function workerFields(
  lang: Language,
  {
    villages,
    projects,
    today,
    isNew,
  }: {
    readonly villages: readonly Option[]
    readonly projects: readonly Option[]
    readonly today: string
    readonly isNew: boolean
  },
): readonly FormField[] {
  return [
    {
      kind: 'choice',
      name: 'placeId',
      label: message(lang, 'dump.village'),
      isRequired: true,
      options: villages,
    },
    {
      kind: 'integer',
      name: 'people',
      label: message(lang, 'works.count'),
      hint: message(lang, 'works.count.hint'),
      isRequired: true,
    },
    { kind: 'day', name: 'from', label: message(lang, 'works.from'), isRequired: true, max: today },
    { kind: 'day', name: 'to', label: message(lang, 'works.to'), hint: message(lang, 'works.to.hint') },
    {
      kind: 'line',
      name: 'duty',
      label: message(lang, 'works.duty'),
      hint: message(lang, 'works.duty.hint'),
    },
    projectField(lang, projects),
    ...(isNew
      ? [
          {
            kind: 'line' as const,
            name: 'name',
            label: message(lang, 'cleanup.person.name'),
            hint: message(lang, 'works.name.hint'),
            group: message(lang, 'works.named'),
          },
          { kind: 'day' as const, name: 'consentOn', label: message(lang, 'cleanup.consentOn'), max: today },
        ]
      : []),
  ]
}
