/* The forms of separate collection as lists of fields. */
import { containerStates, fractions } from '#domain/collection/collection.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

export const fractionOptions = (lang: Language): Option[] =>
  fractions.map((value) => ({ value, label: message(lang, `collection.fraction.${value}`) }))

export function siteFields(lang: Language, villages: readonly Option[]): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'choice', name: 'placeId', label: t('collection.village'), isRequired: true, options: villages },
    {
      kind: 'localLine',
      name: 'name',
      label: t('collection.name'),
      hint: t('collection.name.hint'),
      isRequired: true,
    },
    { kind: 'line', name: 'address', label: t('collection.address'), isWide: true },
    {
      kind: 'decimal',
      name: 'lat',
      label: t('dump.lat'),
      hint: t('dump.lat.hint'),
      group: t('dump.position'),
    },
    { kind: 'decimal', name: 'lon', label: t('dump.lon'), hint: t('dump.lon.hint') },
  ]
}

export function containerFields(lang: Language): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'line',
      name: 'number',
      label: t('collection.number'),
      hint: t('collection.number.hint'),
      isRequired: true,
    },
    {
      kind: 'choice',
      name: 'fraction',
      label: t('collection.fraction'),
      isRequired: true,
      options: fractionOptions(lang),
    },
    { kind: 'integer', name: 'litres', label: t('collection.litres'), unit: t('collection.unit.litre') },
    { kind: 'day', name: 'since', label: t('collection.since'), isRequired: true },
    { kind: 'day', name: 'until', label: t('collection.until'), hint: t('collection.until.hint') },
  ]
}

export function emptyingFields(
  lang: Language,
  containers: readonly Option[],
  today: string,
): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'choices',
      name: 'containerIds',
      label: t('collection.emptied'),
      hint: t('collection.emptied.hint'),
      options: containers,
      isWide: true,
    },
    { kind: 'day', name: 'on', label: t('collection.on'), isRequired: true, max: today },
    {
      kind: 'decimal',
      name: 'kg',
      label: t('collection.kg'),
      unit: t('collection.unit.kg'),
      hint: t('collection.kg.hint'),
    },
    { kind: 'decimal', name: 'volumeM3', label: t('collection.volume'), unit: t('collection.unit.m3') },
    { kind: 'line', name: 'by', label: t('collection.by'), hint: t('collection.by.hint') },
    { kind: 'line', name: 'note', label: t('collection.note'), hint: t('dump.note.hint'), isWide: true },
  ]
}

export function handOverFields(
  lang: Language,
  villages: readonly Option[],
  today: string,
): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'choice', name: 'placeId', label: t('collection.village'), isRequired: true, options: villages },
    { kind: 'day', name: 'on', label: t('collection.on'), isRequired: true, max: today },
    {
      kind: 'choice',
      name: 'fraction',
      label: t('collection.fraction'),
      isRequired: true,
      options: fractionOptions(lang),
    },
    {
      kind: 'decimal',
      name: 'kg',
      label: t('collection.kg'),
      unit: t('collection.unit.kg'),
      isRequired: true,
    },
    {
      kind: 'line',
      name: 'recipient',
      label: t('collection.recipient'),
      hint: t('collection.recipient.hint'),
      isRequired: true,
    },
    { kind: 'money', name: 'price', label: t('collection.price'), hint: t('collection.price.hint') },
    {
      kind: 'line',
      name: 'document',
      label: t('collection.document'),
      hint: t('collection.document.hint'),
      isWide: true,
    },
  ]
}

export function stateFields(
  lang: Language,
  containers: readonly Option[],
  today: string,
): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'containerId',
      label: t('collection.container'),
      isRequired: true,
      options: containers,
      isWide: true,
    },
    {
      kind: 'choice',
      name: 'state',
      label: t('collection.state'),
      isRequired: true,
      isShort: true,
      isWide: true,
      options: containerStates.map((value) => ({ value, label: t(`collection.state.${value}`) })),
    },
    { kind: 'day', name: 'on', label: t('collection.on'), isRequired: true, max: today },
    { kind: 'line', name: 'note', label: t('collection.note'), hint: t('dump.note.hint'), isWide: true },
    { kind: 'hidden', name: 'projectId' },
    { kind: 'hidden', name: 'reportId' },
  ]
}

/** Which entry is taken back, and why. */
export const takeBackFields = (lang: Language, options: readonly Option[]): readonly FormField[] => [
  { kind: 'choice', name: 'entry', label: message(lang, 'collection.entry'), isRequired: true, options },
  {
    kind: 'text',
    name: 'reason',
    label: message(lang, 'dump.reason'),
    hint: message(lang, 'dump.reason.hint'),
    isRequired: true,
    rows: 2,
  },
]
