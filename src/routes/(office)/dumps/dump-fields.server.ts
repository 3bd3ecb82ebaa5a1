/* The forms of the register of dumps as lists of fields. */
import { dumpCauses, sizeClasses, wasteKinds, type DumpSighting } from '#domain/dump/dump.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

/** What a dump is and where it lies. */
export function dumpFields(lang: Language, villages: readonly Option[]): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'choice', name: 'placeId', label: t('dump.village'), isRequired: true, options: villages },
    { kind: 'localLine', name: 'title', label: t('dump.name'), hint: t('dump.name.hint'), isRequired: true },
    {
      kind: 'choice',
      name: 'sizeClass',
      label: t('dump.size'),
      options: sizeClasses.map((value) => ({ value, label: t(`dump.size.${value}`) })),
      none: t('dump.unknown'),
    },
    {
      kind: 'choice',
      name: 'cause',
      label: t('dump.cause'),
      options: dumpCauses.map((value) => ({ value, label: t(`dump.cause.${value}`) })),
      none: t('dump.unknown'),
    },
    {
      kind: 'choices',
      name: 'wasteKinds',
      label: t('dump.kinds'),
      options: wasteKinds.map((value) => ({ value, label: t(`dump.kind.${value}`) })),
      isWide: true,
    },
    {
      kind: 'decimal',
      name: 'lat',
      label: t('dump.lat'),
      hint: t('dump.lat.hint'),
      group: t('dump.position'),
    },
    { kind: 'decimal', name: 'lon', label: t('dump.lon'), hint: t('dump.lon.hint') },
    {
      kind: 'checkbox',
      name: 'isNearHome',
      label: t('dump.nearHome'),
      hint: t('dump.nearHome.hint'),
      isWide: true,
    },
  ]
}

const seenFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'note',
    label: message(lang, 'dump.note'),
    hint: message(lang, 'dump.note.hint'),
    isWide: true,
  },
  { kind: 'hidden', name: 'projectId' },
]

/** A new dump, with the day on which it was found. */
export const newDumpFields = (
  lang: Language,
  villages: readonly Option[],
  today: string,
): readonly FormField[] => [
  { kind: 'hidden', name: 'reportId' },
  ...dumpFields(lang, villages),
  {
    kind: 'day',
    name: 'on',
    label: message(lang, 'dump.foundOn'),
    isRequired: true,
    max: today,
    group: message(lang, 'dump.finding'),
  },
  ...seenFields(lang),
]

/** Why something is corrected; the history keeps it. */
export const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'dump.reason'),
  hint: message(lang, 'dump.reason.hint'),
  isRequired: true,
  rows: 2,
})

/** What was seen later: what may be said of it now, and of which dump it is a second record. */
export function observationFields(
  lang: Language,
  sightings: readonly DumpSighting[],
  others: readonly Option[],
  today: string,
): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'seen',
      label: t('dump.seen'),
      isRequired: true,
      options: sightings.map((value) => ({ value, label: t(`dump.say.${value}`) })),
      isShort: true,
      isWide: true,
    },
    { kind: 'day', name: 'on', label: t('dump.on'), isRequired: true, max: today },
    ...(sightings.includes('duplicate') && others.length > 0
      ? [
          {
            kind: 'choice' as const,
            name: 'duplicateOf',
            label: t('dump.duplicateOf'),
            hint: t('dump.duplicateOf.hint'),
            options: others,
            none: '—',
          },
        ]
      : []),
    ...seenFields(lang),
  ]
}

/** What the browser adds to a form of these: files sent ahead, and answers to what was asked. */
export const askedFields: readonly FormField[] = [
  { kind: 'choices', name: 'evidenceIds', label: '', options: [] },
  { kind: 'checkbox', name: 'isShared', label: '' },
  { kind: 'checkbox', name: 'isDistinct', label: '' },
]
