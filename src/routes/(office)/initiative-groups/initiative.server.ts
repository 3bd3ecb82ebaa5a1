/* What the pages of initiative groups share: the group as the person may read it, and the forms as lists of fields. */
import { error } from '@sveltejs/kit'
import { consentWays, memberRoles, type InitiativeGroupCard } from '#domain/initiative/initiative.ts'
import { isActiveGroup } from '#domain/initiative/active-members.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { visibleInitiatives } from '#server/visible-initiative.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { asking } from '../register.server.ts'

/** All groups of the person. */
export async function initiativesFor(locals: App.Locals): Promise<InitiativeGroupCard[]> {
  const { context, read } = await asking(locals)
  return read((db) => visibleInitiatives(db, context.actor))
}

/** A group of the person; one that is not theirs answers 404. */
export async function initiativeFor(locals: App.Locals, id: string): Promise<InitiativeGroupCard> {
  const group = (await initiativesFor(locals)).find((each) => each.id === id)
  if (!group) error(404, message(locals.lang, 'site.notFound'))
  return group
}

/** How a group stands on a day, in words and as a colour. */
export function standingOf(group: InitiativeGroupCard, day: PlainDate, lang: Language) {
  if (isActiveGroup(group, day)) return { text: message(lang, 'initiative.active'), tone: 'good' }
  const key = day < group.formedOn ? 'initiative.notYet' : 'initiative.ended'
  return { text: message(lang, key), tone: '' }
}

export function groupFields(lang: Language, villages: readonly Option[]): readonly FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    { kind: 'choice', name: 'placeId', label: t('initiative.village'), isRequired: true, options: villages },
    {
      kind: 'localLine',
      name: 'name',
      label: t('initiative.name'),
      hint: t('initiative.name.hint'),
      isRequired: true,
    },
    { kind: 'day', name: 'formedOn', label: t('initiative.formedOn'), isRequired: true },
    { kind: 'day', name: 'endedOn', label: t('initiative.endedOn'), hint: t('initiative.endedOn.hint') },
    {
      kind: 'line',
      name: 'note',
      label: t('initiative.note'),
      hint: t('initiative.note.hint'),
      isWide: true,
    },
  ]
}

/** Why something is corrected; the history keeps it. */
export const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'initiative.reason'),
  hint: message(lang, 'initiative.reason.hint'),
  isRequired: true,
  rows: 2,
})

/** The form of a member; why it is corrected belongs to the correction alone. */
export function memberFields(lang: Language, isNew: boolean): readonly FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    {
      kind: 'choice',
      name: 'role',
      label: t('initiative.member.role'),
      isRequired: true,
      options: memberRoles.map((value) => ({ value, label: t(`initiative.role.${value}`) })),
    },
    { kind: 'day', name: 'from', label: t('initiative.member.from'), isRequired: true },
    { kind: 'day', name: 'to', label: t('initiative.member.to'), hint: t('initiative.member.to.hint') },
    {
      kind: 'line',
      name: 'name',
      label: t('initiative.member.name'),
      maxLength: 200,
      autocomplete: 'off',
      group: t('initiative.member.person'),
    },
    {
      kind: 'line',
      name: 'phone',
      label: t('initiative.member.phone'),
      type: 'tel',
      autocomplete: 'off',
    },
    { kind: 'day', name: 'consentOn', label: t('initiative.member.consentOn') },
    {
      kind: 'choice',
      name: 'consentHow',
      label: t('initiative.member.consentHow'),
      none: '—',
      options: consentWays.map((value) => ({ value, label: t(`initiative.consentHow.${value}`) })),
    },
    { kind: 'day', name: 'keptUntil', label: t('initiative.member.keptUntil') },
    { kind: 'checkbox', name: 'isPublished', label: t('initiative.member.isPublished') },
    ...(isNew ? [] : [reasonField(lang)]),
  ]
}
