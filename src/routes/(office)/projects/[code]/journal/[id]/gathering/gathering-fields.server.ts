/* The forms of a gathering as lists of fields. */
import { gatheringKinds, type AgendaItem } from '#domain/gathering/gathering.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)
const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

export function gatheringFields(lang: Language): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'kind',
      label: t('gathering.kind'),
      hint: t('gathering.kind.hint'),
      isRequired: true,
      isWide: true,
      options: gatheringKinds.map((value) => ({ value, label: t(`gathering.kind.${value}`) })),
    },
    {
      kind: 'localLine',
      name: 'convener',
      label: t('gathering.convener'),
      group: t('gathering.group.notice'),
    },
    { kind: 'day', name: 'noticeOn', label: t('gathering.noticeOn') },
    {
      kind: 'localLine',
      name: 'noticeHow',
      label: t('gathering.noticeHow'),
      hint: t('gathering.noticeHow.hint'),
    },
    {
      kind: 'integer',
      name: 'entitled',
      label: t('gathering.entitled'),
      hint: t('gathering.entitled.hint'),
      group: t('gathering.group.people'),
    },
    {
      kind: 'integer',
      name: 'voters',
      label: t('gathering.voters'),
      hint: t('gathering.voters.hint'),
    },
    {
      kind: 'localText',
      name: 'organisations',
      label: t('gathering.organisations'),
      hint: t('gathering.organisations.hint'),
      rows: 3,
    },
    {
      kind: 'localLine',
      name: 'chair',
      label: t('gathering.chair'),
      hint: t('gathering.chair.hint'),
      group: t('gathering.group.lead'),
    },
    { kind: 'localLine', name: 'secretary', label: t('gathering.secretary') },
    {
      kind: 'day',
      name: 'handedOn',
      label: t('gathering.handedOn'),
      group: t('gathering.group.akim'),
    },
    { kind: 'day', name: 'akimDecidedOn', label: t('gathering.akimDecidedOn') },
    { kind: 'localText', name: 'akimDecision', label: t('gathering.akimDecision'), rows: 2 },
  ]
}

export function itemFields(lang: Language): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'localLine', name: 'title', label: t('gathering.item.title'), isRequired: true },
    { kind: 'localLine', name: 'reporter', label: t('gathering.item.reporter') },
    {
      kind: 'localText',
      name: 'speeches',
      label: t('gathering.item.speeches'),
      hint: t('gathering.item.speeches.hint'),
      rows: 5,
    },
    {
      kind: 'integer',
      name: 'votesFor',
      label: t('gathering.item.votesFor'),
      hint: t('gathering.item.votesFor.hint'),
      group: t('gathering.item.group.votes'),
    },
    { kind: 'integer', name: 'votesAgainst', label: t('gathering.item.votesAgainst') },
    { kind: 'integer', name: 'votesAbstained', label: t('gathering.item.votesAbstained') },
  ]
}

export function decisionFields(
  lang: Language,
  records: ProjectRecords,
  items: readonly AgendaItem[],
  isNew: boolean,
  members: readonly Option[],
): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'localText', name: 'text', label: t('gathering.decision.text'), rows: 3, isRequired: true },
    {
      kind: 'choice',
      name: 'agendaItemId',
      label: t('gathering.decision.item'),
      none: t('gathering.decision.item.none'),
      isWide: true,
      options: items.map(({ id, title }, at) => ({
        value: id,
        label: `${at + 1}. ${cut(textIn(title, lang) ?? '')}`,
      })),
    },
    {
      kind: 'localLine',
      name: 'owner',
      label: t('gathering.decision.owner'),
      hint: t('gathering.decision.owner.hint'),
    },
    {
      kind: 'choice',
      name: 'memberId',
      label: t('activist.decision'),
      hint: t('activist.decision.hint'),
      none: t('activist.decision.none'),
      isWide: true,
      options: members,
    },
    { kind: 'day', name: 'dueOn', label: t('gathering.decision.dueOn') },
    {
      kind: 'choice',
      name: 'concernId',
      label: t('gathering.decision.concern'),
      none: t('gathering.decision.concern.none'),
      isWide: true,
      options: records.concerns.map(({ id, position, text }) => ({
        value: id,
        label: `${position}. ${cut(textIn(text, lang) ?? '')}`,
      })),
    },
    {
      kind: 'choice',
      name: 'recommendationId',
      label: t('gathering.decision.recommendation'),
      none: t('gathering.decision.recommendation.none'),
      isWide: true,
      options: records.recommendations.map(({ id, position, text }) => ({
        value: id,
        label: `${position}. ${cut(textIn(text, lang) ?? '')}`,
      })),
    },
    ...(isNew ? [] : [reasonField(lang)]),
  ]
}

export const completionFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'doneOn', label: message(lang, 'gathering.decision.doneOn'), isRequired: true },
  { kind: 'localText', name: 'outcome', label: message(lang, 'gathering.decision.outcome'), rows: 2 },
]

/** Why something is corrected; the history keeps it. */
export const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'initiative.reason'),
  hint: message(lang, 'gathering.decision.reason.hint'),
  isRequired: true,
  rows: 2,
})
