/* The form in which members of initiative groups are ticked at an event or a clean-up day: a choice a member, by groups. */
import { setActivists } from '#actions/initiative/set-activists.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { inOrder, isActiveMember } from '#domain/initiative/active-members.ts'
import type { InitiativeGroupCard, InitiativeMemberCard } from '#domain/initiative/initiative.ts'
import { parts, type MemberPart, type OccasionName } from '#domain/initiative/part.ts'
import { placeLine } from '#domain/place/place-line.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { partsAt } from '#store/initiative-part.ts'
import { places } from '#store/place.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import type { RequestEvent } from '@sveltejs/kit'
import { asking } from '../register.server.ts'
import { write } from '../write.server.ts'
import { initiativesFor } from './initiative.server.ts'

export interface Held extends OccasionName {
  readonly placeId: string | null
  readonly on: PlainDate
  /** Where one comes from and goes back to. */
  readonly back: string
}

/** «2. Ермеков Серік, секретарь», or without a name: the number is that of the group's lists. */
function memberLabel(group: InitiativeGroupCard, member: InitiativeMemberCard, lang: Language): string {
  const number = group.members.toSorted(inOrder).findIndex(({ id }) => id === member.id) + 1
  const name = member.person?.name ?? message(lang, 'initiative.member.unnamed')
  return `${number}. ${name}, ${message(lang, `initiative.role.${member.role}`)}`
}

/** Who is ticked, by groups, as a card of the event tells it. */
export async function activistsAt(locals: App.Locals, occasion: OccasionName) {
  const { lang } = locals
  const { read, role } = await asking(locals)
  const ticked = new Map(
    (await read((db) => partsAt(db, occasion))).map(({ memberId, part }) => [memberId, part]),
  )
  const groups = (await initiativesFor(locals)).map((group) => ({
    id: group.id,
    name: textIn(group.name, lang) ?? '',
    members: group.members.flatMap((member) => {
      const part = ticked.get(member.id)
      if (!part) return []
      const as = part === 'present' ? '' : message(lang, `activist.part.${part}`)
      return [{ id: member.id, label: memberLabel(group, member, lang), as }]
    }),
  }))
  return {
    groups: groups.filter(({ members }) => members.length > 0),
    mayTick: isAllowed(role, 'setActivists'),
  }
}

async function formOf(locals: App.Locals, held: Held, isAll: boolean) {
  const { lang } = locals
  const { read, role } = await asking(locals)
  const groups = await initiativesFor(locals)
  const own = new Set(groups.flatMap(({ members }) => members.map(({ id }) => id)))
  const [ticked, all] = await read(async (db) => [await partsAt(db, held), await places(db)] as const)
  const present = ticked.filter(({ memberId }) => own.has(memberId))
  const known = new Set(present.map(({ memberId }) => memberId))
  const line = placeLine(all, held.placeId)
  const isNear = ({ placeId, members }: InitiativeGroupCard): boolean =>
    isAll ||
    held.placeId === null ||
    line.includes(placeId) ||
    placeLine(all, placeId).includes(held.placeId) ||
    members.some(({ id }) => known.has(id))
  const then = groups.map((group) => ({
    group,
    members: group.members.filter((member) => known.has(member.id) || isActiveMember(group, member, held.on)),
  }))
  const shown = then.filter(({ group, members }) => members.length > 0 && isNear(group))
  return {
    fields: shown.flatMap(({ group, members }) => fieldsOf(group, members, lang)),
    values: Object.fromEntries(present.map(({ memberId, part }) => [`part.${memberId}`, part])),
    record: { id: held.eventId ?? held.cleanUpId ?? '', parts: present },
    hasOthers:
      then.some(({ members }) => members.length > 0) &&
      shown.length < then.filter(({ members }) => members.length > 0).length,
    mayWrite: isAllowed(role, 'setActivists'),
  }
}

const fieldsOf = (
  group: InitiativeGroupCard,
  members: readonly InitiativeMemberCard[],
  lang: Language,
): readonly FormField[] =>
  members.map((member, at) => ({
    kind: 'choice',
    name: `part.${member.id}`,
    label: memberLabel(group, member, lang),
    none: message(lang, 'activist.part.none'),
    options: parts.map((value) => ({ value, label: message(lang, `activist.part.${value}`) })),
    ...(at === 0 ? { group: textIn(group.name, lang) ?? '' } : {}),
  }))

/** What the page shows. */
export async function activistPage(locals: App.Locals, held: Held, isAll: boolean) {
  const { fields, values, record, hasOthers, mayWrite } = await formOf(locals, held, isAll)
  return {
    hasOthers,
    page: {
      back: held.back,
      fields,
      values,
      mayWrite: mayWrite && fields.length > 0,
      seen: recordStamp(record),
    },
  }
}

/** Saves what was ticked. */
export async function saveActivists(event: RequestEvent, held: Held) {
  const { fields } = await formOf(event.locals, held, true)
  return write(event, {
    fields,
    to: held.back,
    run: (context, { part, seen }) =>
      setActivists(context, {
        eventId: held.eventId,
        cleanUpId: held.cleanUpId,
        parts: tickedOf(part),
        ...(seen === undefined ? {} : { seen }),
      } as never),
    present: async () => {
      const { record, values } = await formOf(event.locals, held, true)
      return { subject: 'activists', record, values }
    },
  })
}

const tickedOf = (part: unknown): MemberPart[] =>
  Object.entries((part ?? {}) as Record<string, unknown>).flatMap(([memberId, value]) =>
    typeof value === 'string' && value !== '' ? [{ memberId, part: value as MemberPart['part'] }] : [],
  )

/** Members of a day to choose from, and the one who is chosen already. */
export async function memberOptions(
  locals: App.Locals,
  on: PlainDate,
  chosen: string | null,
): Promise<Option[]> {
  const { lang } = locals
  return (await initiativesFor(locals)).flatMap((group) =>
    group.members
      .filter((member) => member.id === chosen || isActiveMember(group, member, on))
      .map((member) => ({
        value: member.id,
        label: memberLabel(group, member, lang),
        group: textIn(group.name, lang) ?? '',
      })),
  )
}
