/* The forms of the schedule as lists of fields. */
import { holidayPolicies } from '#domain/schedule/schedule.ts'
import { textIn, type Language, type LocalText } from '#domain/text/local-text.ts'
import type { Place } from '#domain/place/place.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { optionsByVillage, villageOptions, type Register } from '../register.server.ts'

/** What a rule may name besides the register: sites with coordinates, and projects. */
export interface RuleChoices {
  readonly sites: readonly Place[]
  readonly projects: readonly { readonly id: string; readonly title: LocalText }[]
}

const servedFields = (lang: Language, register: Register): readonly FormField[] => {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    {
      kind: 'choice',
      name: 'placeId',
      label: t('schedule.village'),
      isRequired: true,
      options: villageOptions(register, lang),
    },
    ...(register.groups.length > 0
      ? [
          {
            kind: 'choice' as const,
            name: 'groupId',
            label: t('schedule.served.group'),
            hint: t('schedule.served.hint'),
            none: t('schedule.served.none'),
            options: optionsByVillage(register, register.groups, lang),
          },
        ]
      : []),
    ...(register.streets.length > 0
      ? [
          {
            kind: 'choice' as const,
            name: 'streetId',
            label: t('schedule.served.street'),
            none: t('schedule.served.none'),
            options: optionsByVillage(register, register.streets, lang),
          },
        ]
      : []),
  ]
}

const hoursFields = (lang: Language): readonly FormField[] => [
  { kind: 'time', name: 'fromTime', label: message(lang, 'schedule.fromTime') },
  { kind: 'time', name: 'toTime', label: message(lang, 'schedule.toTime') },
]

const whereFields = (lang: Language, register: Register, { sites, projects }: RuleChoices): FormField[] => {
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const siteOptions: Option[] = sites.map(({ id, name, parentId }) => ({
    value: id,
    label: `${villages.get(parentId ?? '') ?? ''}: ${textIn(name, lang) ?? ''}`,
  }))
  return [
    ...(siteOptions.length > 0
      ? [
          {
            kind: 'choices' as const,
            name: 'siteIds',
            label: message(lang, 'schedule.rule.sites'),
            hint: message(lang, 'schedule.rule.sites.hint'),
            options: siteOptions,
          },
        ]
      : []),
    ...(projects.length > 0
      ? [
          {
            kind: 'choice' as const,
            name: 'projectId',
            label: message(lang, 'schedule.rule.project'),
            hint: message(lang, 'schedule.rule.project.hint'),
            none: message(lang, 'schedule.rule.project.none'),
            options: projects.map(({ id, title }) => ({ value: id, label: textIn(title, lang) ?? '' })),
          },
        ]
      : []),
  ]
}

const weekdayNumbers = [1, 2, 3, 4, 5, 6, 7] as const

/** The days of the week as boxes to tick. */
export const weekdaysField = (lang: Language): FormField => ({
  kind: 'choices',
  name: 'weekdays',
  label: message(lang, 'schedule.rule.weekdays'),
  isRequired: true,
  options: weekdayNumbers.map((number) => ({
    value: String(number),
    label: message(lang, `schedule.weekday.${number}`),
  })),
})

/** Why something is done; kept in the history. */
export const ownReason = (lang: Language, label: MessageKey = 'schedule.reason'): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, label),
  hint: message(lang, 'schedule.reason.own'),
  isRequired: true,
  rows: 2,
})

/** Why a round is not as planned: residents read it. */
const toldReason = (lang: Language): FormField => ({
  kind: 'line',
  name: 'reason',
  label: message(lang, 'schedule.reason'),
  hint: message(lang, 'schedule.reason.hint'),
  isRequired: true,
  isWide: true,
})

export const ruleFields = (
  lang: Language,
  register: Register,
  choices: RuleChoices,
  isNew: boolean,
): readonly FormField[] => [
  ...servedFields(lang, register),
  weekdaysField(lang),
  { kind: 'day', name: 'from', label: message(lang, 'schedule.rule.from'), isRequired: true },
  {
    kind: 'day',
    name: 'to',
    label: message(lang, 'schedule.rule.to'),
    hint: message(lang, 'schedule.rule.to.hint'),
  },
  ...hoursFields(lang),
  {
    kind: 'choice',
    name: 'onHoliday',
    label: message(lang, 'schedule.rule.holiday'),
    isRequired: true,
    options: holidayPolicies.map((value) => ({
      value,
      label: message(lang, `schedule.rule.holiday.${value}`),
    })),
  },
  ...whereFields(lang, register, choices),
  { kind: 'line', name: 'note', label: message(lang, 'schedule.rule.note'), isWide: true },
  ...(isNew ? [] : [ownReason(lang, 'schedule.rule.reason')]),
]

export const extraFields = (
  lang: Language,
  register: Register,
  choices: RuleChoices,
): readonly FormField[] => [
  ...servedFields(lang, register),
  { kind: 'day', name: 'on', label: message(lang, 'schedule.day'), isRequired: true },
  ...hoursFields(lang),
  ...whereFields(lang, register, choices),
  toldReason(lang),
  { kind: 'hidden', name: 'catchUpFor' },
]

const seenField: FormField = { kind: 'hidden', name: 'seen' }

export const moveFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'to', label: message(lang, 'schedule.move.to'), isRequired: true },
  toldReason(lang),
  seenField,
]
export const cancelFields = (lang: Language): readonly FormField[] => [toldReason(lang), seenField]
export const restoreFields = (lang: Language): readonly FormField[] => [ownReason(lang), seenField]

export const feedFields = (lang: Language, register: Register): readonly FormField[] => [
  ...servedFields(lang, register),
  {
    kind: 'line',
    name: 'note',
    label: message(lang, 'schedule.feeds.note'),
    hint: message(lang, 'schedule.feeds.note.hint'),
    isWide: true,
  },
]
