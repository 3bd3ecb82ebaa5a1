import type { Event } from '#domain/event/event.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { replyClasses, type Letter } from '#domain/recommendation/recommendation.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'

const cut = (text: string): string => (text.length > 140 ? `${text.slice(0, 139)}…` : text)

/** Recommendations as one chooses them for a letter. */
const recommendationOptions = (records: ProjectRecords, lang: Language): Option[] =>
  records.recommendations.map(({ id, position, text }) => ({
    value: id,
    label: `${position}. ${cut(textIn(text, lang) ?? '')}`,
  }))

/** Events of the journal as one chooses them, the newest first. */
export const eventOptions = (records: ProjectRecords, lang: Language): Option[] =>
  records.events
    .filter((event) => !event.isCancelled)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
    .slice(0, 500)
    .map((event: Event) => ({
      value: event.id,
      label: `${formatDay(event.startsOn, lang, 'short')} · ${cut(textIn(event.title, lang) ?? '')}`,
    }))

/** A letter's number as people say it: № 24. */
export const numberOf = ({ number }: Pick<Letter, 'number'>): string => `№ ${number}`

/** The form of a letter. Its registration and the reason belong to the correction alone. */
export function letterFields(
  lang: Language,
  records: ProjectRecords,
  letter: Letter | null,
): readonly FormField[] {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const others = records.letters.filter((each) => each.id !== letter?.id)
  return [
    {
      kind: 'line',
      name: 'number',
      label: t('letter.number'),
      isRequired: true,
      ...(letter ? {} : { hint: t('letter.number.hint') }),
    },
    { kind: 'day', name: 'sentOn', label: t('letter.sentOn'), isRequired: true },
    { kind: 'checkbox', name: 'mayRepeatNumber', label: t('letter.mayRepeat') },
    {
      kind: 'localLine',
      name: 'addressee',
      label: t('letter.addressee'),
      hint: t('letter.addressee.hint'),
      isRequired: true,
      group: t('letter.group.to'),
    },
    {
      kind: 'localText',
      name: 'addresseePerson',
      label: t('letter.addresseePerson'),
      hint: t('letter.addresseePerson.hint'),
      rows: 2,
    },
    { kind: 'localLine', name: 'subject', label: t('letter.subject'), group: t('letter.group.text') },
    { kind: 'localText', name: 'body', label: t('letter.body'), hint: t('letter.body.hint'), rows: 9 },
    {
      kind: 'choices',
      name: 'recommendationIds',
      label: t('letter.recommendations'),
      options: recommendationOptions(records, lang),
    },
    {
      kind: 'localText',
      name: 'enclosures',
      label: t('letter.enclosures'),
      hint: t('letter.enclosures.hint'),
      rows: 2,
    },
    {
      kind: 'localLine',
      name: 'signerPosition',
      label: t('letter.signerPosition'),
      hint: t('letter.signerPosition.hint'),
      group: t('letter.group.sign'),
    },
    { kind: 'localLine', name: 'signer', label: t('letter.signer'), hint: t('letter.signer.hint') },
    { kind: 'localLine', name: 'executor', label: t('letter.executor') },
    { kind: 'line', name: 'executorPhone', label: t('letter.executorPhone'), type: 'tel' },
    {
      kind: 'integer',
      name: 'replyTermDays',
      label: t('letter.replyTerm'),
      hint: t('letter.replyTerm.hint'),
      unit: t('letter.replyTerm.unit'),
      isRequired: true,
      group: t('letter.group.reply'),
    },
    {
      kind: 'choice',
      name: 'reminderOf',
      label: t('letter.reminderOf'),
      none: t('letter.reminderOf.none'),
      options: others.map((each) => ({
        value: each.id,
        label: `${numberOf(each)}, ${formatDay(each.sentOn, lang, 'short')} · ${cut(textIn(each.addressee, lang) ?? '')}`,
      })),
    },
    ...(letter
      ? [
          { kind: 'line' as const, name: 'registeredNumber', label: t('letter.register.number') },
          { kind: 'day' as const, name: 'registeredOn', label: t('letter.register.on') },
          reasonField(lang),
        ]
      : []),
  ]
}

const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'letter.reason'),
  hint: message(lang, 'letter.reason.hint'),
  rows: 2,
  isRequired: true,
})

/** The form by which an addressee's registration is noted. */
export const registrationFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'registeredNumber',
    label: message(lang, 'letter.register.number'),
    isRequired: true,
  },
  { kind: 'day', name: 'registeredOn', label: message(lang, 'letter.register.on'), isRequired: true },
]

/** The form of a reply; the reason belongs to its correction. */
export function replyFields(lang: Language, isCorrection: boolean): readonly FormField[] {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    { kind: 'line', name: 'incomingNumber', label: t('letter.reply.number'), isRequired: true },
    { kind: 'day', name: 'receivedOn', label: t('letter.reply.receivedOn'), isRequired: true },
    {
      kind: 'choice',
      name: 'replyClass',
      label: t('letter.reply.class'),
      isShort: true,
      isRequired: true,
      options: replyClasses.map((value) => ({ value, label: t(`letter.reply.class.${value}`) })),
    },
    { kind: 'localText', name: 'summary', label: t('letter.reply.summary'), rows: 3 },
    { kind: 'localLine', name: 'forwardedTo', label: t('letter.reply.forwardedTo') },
    {
      kind: 'day',
      name: 'extendedTo',
      label: t('letter.reply.extendedTo'),
      hint: t('letter.reply.extendedTo.hint'),
    },
    ...(isCorrection ? [reasonField(lang)] : []),
  ]
}
