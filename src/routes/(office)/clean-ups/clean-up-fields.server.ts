/* The forms of clean-ups as lists of fields. */
import { consentKinds, peopleGroups } from '#domain/cleanup/clean-up.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

export interface CleanUpOptions {
  readonly villages: readonly Option[]
  readonly projects: readonly Option[]
  readonly dumps: readonly Option[]
}

export const projectField = (lang: Language, projects: readonly Option[]): FormField => ({
  kind: 'choice',
  name: 'projectId',
  label: message(lang, 'cleanup.project'),
  options: projects,
  none: message(lang, 'cleanup.project.none'),
})

export function planFields(lang: Language, options: CleanUpOptions): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'placeId',
      label: t('dump.village'),
      isRequired: true,
      options: options.villages,
    },
    { kind: 'localLine', name: 'title', label: t('cleanup.name'), isRequired: true },
    { kind: 'day', name: 'plannedOn', label: t('cleanup.plannedOn'), isRequired: true },
    { kind: 'line', name: 'location', label: t('cleanup.location'), hint: t('cleanup.location.hint') },
    projectField(lang, options.projects),
    ...(options.dumps.length > 0
      ? [
          {
            kind: 'choices' as const,
            name: 'dumpIds',
            label: t('cleanup.dumps'),
            hint: t('cleanup.dumps.hint'),
            options: options.dumps,
            isWide: true,
          },
        ]
      : []),
  ]
}

/** What came of it: who came without names, and what was gathered. */
export function resultFields(lang: Language, today: string, isHeld = true): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'day', name: 'heldOn', label: t('cleanup.heldOn'), isRequired: isHeld, max: today },
    ...peopleGroups.map((group, at): FormField => ({
      kind: 'integer',
      name: `people.${group}`,
      label: t(`cleanup.group.${group}`),
      ...(at === 0 ? { group: t('cleanup.unnamed') } : {}),
    })),
    { kind: 'integer', name: 'bags', label: t('cleanup.bags'), group: t('cleanup.gathered') },
    { kind: 'decimal', name: 'volumeM3', label: t('collection.volume'), unit: t('collection.unit.m3') },
    {
      kind: 'decimal',
      name: 'kg',
      label: t('collection.kg'),
      unit: t('collection.unit.kg'),
      hint: t('collection.kg.hint'),
    },
    { kind: 'line', name: 'note', label: t('collection.note'), hint: t('dump.note.hint'), isWide: true },
  ]
}

export function personFields(lang: Language, today: string): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'line',
      name: 'name',
      label: t('cleanup.person.name'),
      hint: t('cleanup.person.hint'),
      isRequired: true,
    },
    { kind: 'day', name: 'consentOn', label: t('cleanup.consentOn'), isRequired: true, max: today },
    {
      kind: 'choice',
      name: 'consentKind',
      label: t('cleanup.consentKind'),
      isRequired: true,
      options: consentKinds.map((value) => ({ value, label: t(`cleanup.consent.${value}`) })),
    },
  ]
}

export const eraseFields = (
  lang: Language,
  options: readonly Option[],
  today: string,
): readonly FormField[] => [
  ...(options.length > 0
    ? [
        {
          kind: 'choice' as const,
          name: 'personId',
          label: message(lang, 'cleanup.person'),
          isRequired: true,
          options,
        },
      ]
    : []),
  { kind: 'day', name: 'on', label: message(lang, 'cleanup.erasedOn'), isRequired: true, max: today },
]

export const cleanedFields = (lang: Language, options: readonly Option[]): readonly FormField[] => [
  { kind: 'choices', name: 'cleaned', label: message(lang, 'cleanup.cleaned.which'), options, isWide: true },
]
