/* The forms of control as lists of fields. */
import { checkOutcomes } from '#domain/pickup/dumping-check.ts'
import { markOutcomes, objectionSides } from '#domain/pickup/pickup.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

const seenFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'choice',
    name: 'outcome',
    label: message(lang, 'pickup.outcome'),
    isShort: true,
    isRequired: true,
    options: markOutcomes.map((value) => ({ value, label: message(lang, `pickup.outcome.${value}`) })),
  },
  {
    kind: 'line',
    name: 'reason',
    label: message(lang, 'pickup.mark.reason'),
    hint: message(lang, 'pickup.mark.reason.hint'),
    isWide: true,
  },
  { kind: 'decimal', name: 'volumeM3', label: message(lang, 'pickup.mark.volume'), unit: 'м³' },
]

/** One tap: what was seen of which round. */
export const quickFields: readonly FormField[] = [
  { kind: 'hidden', name: 'pickupId' },
  { kind: 'hidden', name: 'outcome' },
  { kind: 'line', name: 'reason', label: '' },
  { kind: 'decimal', name: 'volumeM3', label: '' },
]

export const markFields = (lang: Language, residents: readonly Option[]): readonly FormField[] => [
  ...seenFields(lang),
  ...(residents.length > 0
    ? [
        {
          kind: 'choice' as const,
          name: 'householdId',
          label: message(lang, 'pickup.mark.household'),
          hint: message(lang, 'pickup.mark.household.hint'),
          none: message(lang, 'pickup.mark.self'),
          options: residents,
        },
      ]
    : []),
]

export const correctMarkFields = (lang: Language): readonly FormField[] => [
  ...seenFields(lang),
  {
    kind: 'text',
    name: 'correction',
    label: message(lang, 'pickup.mark.correction'),
    isRequired: true,
    rows: 2,
  },
  { kind: 'hidden', name: 'markId' },
]

export const complaintFields = (lang: Language, homes: readonly Option[]): readonly FormField[] => {
  const t = words(lang)
  return [
    { kind: 'day', name: 'receivedOn', label: t('pickup.complaint.receivedOn'), isRequired: true },
    {
      kind: 'choice',
      name: 'householdId',
      label: t('pickup.complaint.household'),
      none: t('pickup.complaint.household.none'),
      options: homes,
    },
    {
      kind: 'text',
      name: 'words',
      label: t('pickup.complaint.words'),
      hint: t('pickup.complaint.words.hint'),
      isRequired: true,
      rows: 2,
    },
  ]
}

export const answerFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  return [
    { kind: 'day', name: 'answeredOn', label: t('pickup.complaint.answeredOn'), isRequired: true },
    { kind: 'text', name: 'answer', label: t('pickup.complaint.answer'), isRequired: true, rows: 2 },
    { kind: 'checkbox', name: 'isFounded', label: t('pickup.complaint.founded') },
    { kind: 'hidden', name: 'complaintId' },
  ]
}

export const objectionFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'side',
      label: t('pickup.objection.side'),
      isRequired: true,
      options: objectionSides.map((value) => ({ value, label: t(`pickup.objection.side.${value}`) })),
    },
    { kind: 'day', name: 'raisedOn', label: t('pickup.objection.raisedOn'), isRequired: true },
    {
      kind: 'text',
      name: 'words',
      label: t('pickup.objection.words'),
      hint: t('pickup.complaint.words.hint'),
      isRequired: true,
      rows: 2,
    },
  ]
}

export const decisionFields = (lang: Language): readonly FormField[] => {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'verdict',
      label: t('pickup.decide.verdict'),
      isShort: true,
      isRequired: true,
      options: (['done', 'missed'] as const).map((value) => ({ value, label: t(`pickup.verdict.${value}`) })),
    },
    { kind: 'text', name: 'reason', label: t('pickup.decide.reason'), isRequired: true, rows: 2 },
  ]
}

/** What was found where a truck stood. */
export const checkFields = (lang: Language, dumps: readonly Option[]): readonly FormField[] => {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'outcome',
      label: t('pickup.check.outcome'),
      isShort: true,
      isRequired: true,
      options: checkOutcomes.map((value) => ({ value, label: t(`pickup.check.outcome.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'dumpId',
      label: t('pickup.check.dump'),
      hint: t('pickup.check.dump.hint'),
      none: t('pickup.check.dump.none'),
      options: dumps,
    },
    {
      kind: 'text',
      name: 'reason',
      label: t('pickup.check.reason'),
      hint: t('pickup.complaint.words.hint'),
      isRequired: true,
      rows: 2,
    },
    { kind: 'hidden', name: 'stoodFrom' },
  ]
}
