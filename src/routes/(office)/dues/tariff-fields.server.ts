/* The forms of tariffs and payments as lists of fields. */
import { tariffUnits } from '#domain/dues/tariff.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { reasonField } from '../households/household-fields.server.ts'
import { villageOptions, type Register } from '../register.server.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

const unitOptions = (lang: Language) =>
  tariffUnits.map((value) => ({ value, label: message(lang, `dues.unit.${value}`) }))

const priceFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  return [
    { kind: 'choice', name: 'unit', label: t('dues.unit'), isRequired: true, options: unitOptions(lang) },
    { kind: 'money', name: 'amount', label: t('dues.amount'), isRequired: true },
    { kind: 'integer', name: 'normLitres', label: t('dues.norm'), hint: t('dues.norm.hint') },
    { kind: 'integer', name: 'vatRate', label: t('dues.vatRate'), hint: t('dues.vatRate.hint'), unit: '%' },
    { kind: 'checkbox', name: 'isVatIncluded', label: t('dues.isVatIncluded') },
    { kind: 'checkbox', name: 'isForAll', label: t('dues.isForAll') },
    { kind: 'integer', name: 'missedShare', label: t('dues.missedShare'), hint: t('dues.missedShare.hint') },
  ]
}

const basisFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'basisKind',
      label: t('dues.basis.kind'),
      group: t('dues.basis'),
      isShort: true,
      isRequired: true,
      options: (['act', 'contract'] as const).map((value) => ({ value, label: t(`dues.basis.${value}`) })),
    },
    { kind: 'line', name: 'basisNumber', label: t('dues.basis.number'), isRequired: true, maxLength: 100 },
    { kind: 'day', name: 'basisDate', label: t('dues.basis.date'), isRequired: true },
    { kind: 'localLine', name: 'basisTitle', label: t('dues.basis.title') },
  ]
}

const daysFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'day',
    name: 'from',
    label: message(lang, 'dues.from'),
    isRequired: true,
    group: message(lang, 'dues.days'),
  },
  { kind: 'day', name: 'to', label: message(lang, 'dues.to'), hint: message(lang, 'dues.to.hint') },
]

/** A tariff: its place is chosen once; a correction says why. */
export const tariffFields = (lang: Language, register: Register, isNew: boolean): readonly FormField[] => [
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
  ...priceFields(lang),
  ...basisFields(lang),
  ...daysFields(lang),
  ...(isNew ? [] : [reasonField(lang)]),
]

export const endFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'dues.lastDay'), isRequired: true },
  reasonField(lang),
]

export const cashFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'money',
    name: 'amount',
    label: message(lang, 'dues.payment.amount'),
    isRequired: true,
    isInWords: true,
  },
  { kind: 'day', name: 'paidOn', label: message(lang, 'dues.payment.paidOn'), isRequired: true },
]

export const reversalFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'dues.reversal.on'), isRequired: true },
  reasonField(lang),
]

export const subscriptionFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'choice',
    name: 'unit',
    label: message(lang, 'dues.unit'),
    isRequired: true,
    options: unitOptions(lang),
  },
  { kind: 'day', name: 'from', label: message(lang, 'dues.from'), isRequired: true },
  { kind: 'day', name: 'to', label: message(lang, 'dues.to'), hint: message(lang, 'dues.to.hint') },
]

export const countFields = (lang: Language): readonly FormField[] => [
  { kind: 'hidden', name: 'day' },
  { kind: 'money', name: 'counted', label: message(lang, 'dues.count.counted'), isRequired: true },
  { kind: 'text', name: 'reason', label: message(lang, 'dues.count.reason'), rows: 2 },
]
