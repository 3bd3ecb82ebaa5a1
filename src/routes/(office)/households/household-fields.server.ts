/* The forms of the register as lists of fields. */
import { consentData } from '#domain/household/household.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { optionsByVillage, villageOptions, type Register } from '../register.server.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

const addressFields = (lang: Language, register: Register): readonly FormField[] => {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'streetId',
      label: t('household.street'),
      isRequired: true,
      options: optionsByVillage(register, register.streets, lang),
    },
    {
      kind: 'line',
      name: 'number',
      label: t('household.number'),
      hint: t('household.number.hint'),
      isRequired: true,
      maxLength: 100,
    },
    {
      kind: 'day',
      name: 'since',
      label: t('household.since'),
      hint: t('household.since.hint'),
      isRequired: true,
    },
  ]
}
const noteField = (lang: Language): FormField => ({
  kind: 'line',
  name: 'note',
  label: message(lang, 'household.note'),
  hint: message(lang, 'household.note.hint'),
  isWide: true,
})

/** Why something is corrected; the history keeps it. */
export const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'household.reason'),
  hint: message(lang, 'household.reason.hint'),
  isRequired: true,
  rows: 2,
})

const residentsField = (lang: Language, isRequired: boolean): FormField => ({
  kind: 'integer',
  name: 'residents',
  label: message(lang, 'household.residents'),
  hint: message(lang, 'household.residents.hint'),
  isRequired,
})

const groupField = (lang: Language, register: Register): FormField => ({
  kind: 'choice',
  name: 'groupId',
  label: message(lang, 'household.group'),
  none: message(lang, 'household.group.none'),
  options: optionsByVillage(register, register.groups, lang),
})

/** A new household, with its residents and group of the first day. */
export const newHouseholdFields = (lang: Language, register: Register): readonly FormField[] => [
  ...addressFields(lang, register),
  residentsField(lang, false),
  ...(register.groups.length > 0 ? [groupField(lang, register)] : []),
  noteField(lang),
]

export const correctHouseholdFields = (lang: Language, register: Register): readonly FormField[] => [
  ...addressFields(lang, register),
  noteField(lang),
  reasonField(lang),
]

/** From a day on; a correction says why. */
export const residentsFields = (lang: Language, isNew: boolean): readonly FormField[] => [
  { kind: 'day', name: 'from', label: message(lang, 'household.from'), isRequired: true },
  residentsField(lang, true),
  ...(isNew ? [] : [reasonField(lang)]),
]

export const pauseFields = (lang: Language, isNew: boolean): readonly FormField[] => [
  { kind: 'day', name: 'from', label: message(lang, 'household.pause.from'), isRequired: true },
  {
    kind: 'day',
    name: 'to',
    label: message(lang, 'household.pause.to'),
    hint: message(lang, 'household.pause.to.hint'),
  },
  {
    kind: 'line',
    name: 'cause',
    label: message(lang, 'household.pause.cause'),
    hint: message(lang, 'household.pause.cause.hint'),
    isRequired: true,
    isWide: true,
  },
  ...(isNew ? [] : [reasonField(lang)]),
]

export const groupFields = (lang: Language, register: Register, placeId: string): readonly FormField[] => [
  groupField(lang, { ...register, groups: register.groups.filter((group) => group.placeId === placeId) }),
  {
    kind: 'day',
    name: 'from',
    label: message(lang, 'household.from'),
    hint: message(lang, 'household.group.from.hint'),
    isRequired: true,
  },
]

export const endFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'household.end.on'), isRequired: true },
  { kind: 'text', name: 'reason', label: message(lang, 'household.end.reason'), isRequired: true, rows: 2 },
]

/** A street or a group: its village is chosen once. */
export const ofVillageFields = (
  lang: Language,
  register: Register,
  label: MessageKey,
  isNew: boolean,
): readonly FormField[] => [
  ...(isNew
    ? [
        {
          kind: 'choice' as const,
          name: 'placeId',
          label: message(lang, 'household.village'),
          isRequired: true,
          options: villageOptions(register, lang),
        },
      ]
    : []),
  { kind: 'localLine', name: 'name', label: message(lang, label), isRequired: true },
]

const personFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'name',
    label: message(lang, 'household.contact.name'),
    isRequired: true,
    group: message(lang, 'household.contact.person'),
  },
  { kind: 'line', name: 'phone', type: 'tel', label: message(lang, 'household.contact.phone') },
]

/** A contact person with the eight elements of a consent (the Law 94-V, article 8). */
export const contactFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  return [
    ...personFields(lang),
    ...consentFields(
      lang,
      consentData.map((value) => ({ value, label: t(`household.consent.data.${value}`) })),
      t('household.consent.keptUntil.hint'),
    ),
  ]
}

/** The elements of a consent besides whose it is: to which data, and on what terms. */
export const consentFields = (
  lang: Language,
  data: readonly Option[],
  untilHint: string,
): readonly FormField[] => {
  const t = words(lang)
  return [
    {
      kind: 'choices',
      name: 'data',
      label: t('household.consent.data'),
      group: t('household.consent'),
      isRequired: true,
      options: data,
    },
    { kind: 'day', name: 'givenOn', label: t('household.consent.givenOn'), isRequired: true },
    {
      kind: 'day',
      name: 'keptUntil',
      label: t('household.consent.keptUntil'),
      hint: untilHint,
      isRequired: true,
    },
    choice(lang, 'givenBy', ['person', 'representative']),
    choice(lang, 'givenHow', ['paper', 'electronic']),
    { kind: 'line', name: 'operatorName', label: t('household.consent.operatorName'), isRequired: true },
    {
      kind: 'line',
      name: 'operatorBin',
      label: t('household.consent.operatorBin'),
      isRequired: true,
      maxLength: 20,
    },
    {
      kind: 'line',
      name: 'thirdParties',
      label: t('household.consent.thirdParties'),
      hint: t('household.consent.thirdParties.hint'),
      isWide: true,
    },
    { kind: 'checkbox', name: 'isSentAbroad', label: t('household.consent.isSentAbroad') },
    { kind: 'checkbox', name: 'isPublished', label: t('household.consent.isPublished') },
    {
      kind: 'line',
      name: 'other',
      label: t('household.consent.other'),
      hint: t('household.consent.other.hint'),
      isWide: true,
    },
  ]
}

const choice = (
  lang: Language,
  name: 'givenBy' | 'givenHow',
  values: readonly ('person' | 'representative' | 'paper' | 'electronic')[],
): FormField => ({
  kind: 'choice',
  name,
  label: message(lang, `household.consent.${name}`),
  isShort: true,
  isRequired: true,
  isWide: false,
  options: values.map((value) => ({
    value,
    label: message(lang, `household.consent.${name}.${value}` as 'household.consent.givenBy.person'),
  })),
})

export const correctContactFields = (lang: Language): readonly FormField[] => [
  ...personFields(lang),
  reasonField(lang),
]
