/* Forms of an appeal and of what becomes of it. */
import {
  answerChannels,
  appealChannels,
  appealKinds,
  appealResults,
  appealTopics,
} from '#domain/appeal/appeal.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { projectField } from '../clean-ups/clean-up-fields.server.ts'
import { reasonField } from '../households/household-fields.server.ts'

const words = (lang: Language) => (key: Parameters<typeof message>[1]) => message(lang, key)

export interface AppealOptions {
  readonly villages: readonly Option[]
  readonly projects: readonly Option[]
  readonly people: readonly Option[]
  readonly objections: readonly Option[]
  readonly concerns: readonly Option[]
}

function toldFields(lang: Language, { villages }: AppealOptions, today: string): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'text',
      name: 'words',
      label: t('appeal.words'),
      hint: t('appeal.words.hint'),
      isRequired: true,
      rows: 4,
    },
    {
      kind: 'choice',
      name: 'kind',
      label: t('appeal.kind'),
      isRequired: true,
      isShort: true,
      options: appealKinds.map((value) => ({ value, label: t(`appeal.kind.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'topic',
      label: t('appeal.topic'),
      isRequired: true,
      options: appealTopics.map((value) => ({ value, label: t(`appeal.topic.${value}`) })),
    },
    { kind: 'choice', name: 'placeId', label: t('dump.village'), isRequired: true, options: villages },
    {
      kind: 'choice',
      name: 'channel',
      label: t('appeal.channel'),
      isRequired: true,
      options: appealChannels.map((value) => ({ value, label: t(`appeal.channel.${value}`) })),
    },
    { kind: 'day', name: 'receivedOn', label: t('appeal.receivedOn'), isRequired: true, max: today },
    { kind: 'time', name: 'receivedAt', label: t('appeal.receivedAt') },
  ]
}

const anonymousField = (lang: Language): FormField => ({
  kind: 'checkbox',
  name: 'isAnonymous',
  label: message(lang, 'appeal.isAnonymous'),
  hint: message(lang, 'appeal.isAnonymous.hint'),
  group: message(lang, 'appeal.person'),
})

/** Whom to answer. */
export function personFields(lang: Language, today: string, isRequired: boolean): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'line',
      name: 'name',
      label: t('appeal.name'),
      hint: t('appeal.name.hint'),
      isRequired,
      autocomplete: 'off',
    },
    { kind: 'line', type: 'tel', name: 'phone', label: t('appeal.phone'), autocomplete: 'off' },
    { kind: 'line', name: 'address', label: t('appeal.address'), autocomplete: 'off' },
    {
      kind: 'day',
      name: 'consentOn',
      label: t('appeal.consentOn'),
      hint: t('appeal.consentOn.hint'),
      isRequired,
      max: today,
    },
  ]
}

function linkFields(lang: Language, options: AppealOptions): readonly FormField[] {
  const t = words(lang)
  const { projects, people, objections, concerns } = options
  const linked = (name: string, label: string, own: readonly Option[]): FormField[] =>
    own.length === 0 ? [] : [{ kind: 'choice', name, label, none: t('appeal.link.none'), options: own }]
  return [
    {
      kind: 'choice',
      name: 'responsibleId',
      label: t('appeal.responsible'),
      none: t('appeal.responsible.none'),
      options: people,
      group: t('appeal.links'),
    },
    { ...projectField(lang, projects), hint: t('appeal.project.hint') } as FormField,
    ...linked('objectionId', t('appeal.objection'), objections),
    ...linked('concernId', t('appeal.concern'), concerns),
  ]
}

/** A new appeal: what was said first, for it is written down while somebody speaks. */
export const newFields = (lang: Language, options: AppealOptions, today: string): readonly FormField[] => [
  ...toldFields(lang, options, today),
  anonymousField(lang),
  ...personFields(lang, today, false),
  ...linkFields(lang, options),
]

/** A correction says why; the person has a form of its own. */
export const correctFields = (
  lang: Language,
  options: AppealOptions,
  today: string,
): readonly FormField[] => [
  ...toldFields(lang, options, today),
  anonymousField(lang),
  ...linkFields(lang, options),
  reasonField(lang),
]

export function answerFields(lang: Language, today: string, isNew: boolean): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'text', name: 'text', label: t('appeal.answer.text'), isRequired: true, rows: 4 },
    {
      kind: 'choice',
      name: 'result',
      label: t('appeal.result'),
      isRequired: true,
      options: appealResults.map((value) => ({ value, label: t(`appeal.result.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'channel',
      label: t('appeal.reply'),
      isRequired: true,
      options: answerChannels.map((value) => ({ value, label: t(`appeal.reply.${value}`) })),
    },
    { kind: 'day', name: 'on', label: t('appeal.answer.on'), isRequired: true, max: today },
    ...(isNew ? [] : [reasonField(lang)]),
  ]
}

export function extensionFields(lang: Language, today: string): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'day', name: 'on', label: t('appeal.extend.on'), isRequired: true, max: today },
    {
      kind: 'day',
      name: 'until',
      label: t('appeal.extend.until'),
      hint: t('appeal.extend.until.hint'),
      isRequired: true,
    },
    { kind: 'text', name: 'reason', label: t('appeal.extend.reason'), isRequired: true, rows: 2 },
  ]
}

export function forwardingFields(lang: Language, today: string): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'line', name: 'recipient', label: t('appeal.forward.recipient'), isRequired: true },
    {
      kind: 'day',
      name: 'on',
      label: t('appeal.forward.on'),
      hint: t('appeal.forward.on.hint'),
      isRequired: true,
      max: today,
    },
    { kind: 'line', name: 'letterNumber', label: t('appeal.forward.letterNumber'), maxLength: 100 },
  ]
}

export function reopeningFields(lang: Language, today: string): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'day', name: 'on', label: t('appeal.reopen.on'), isRequired: true, max: today },
    {
      kind: 'text',
      name: 'reason',
      label: t('appeal.reopen.reason'),
      hint: t('appeal.reopen.reason.hint'),
      isRequired: true,
      rows: 2,
    },
  ]
}

/** A step that goes, named by its id, with the reason. */
export const removalFields = (lang: Language): readonly FormField[] => [
  { kind: 'hidden', name: 'stepId' },
  reasonField(lang),
]
export const erasureFields = (lang: Language, today: string): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'appeal.person.erase.on'), isRequired: true, max: today },
]
