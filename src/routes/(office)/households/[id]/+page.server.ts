import { endHousehold } from '#actions/household/end-household.ts'
import { reopenHousehold } from '#actions/household/reopen-household.ts'
import { separateHousehold } from '#actions/household/separate-household.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { householdState, residentsOn } from '#domain/household/residents.ts'
import { visibleContact, visibleHousehold } from '#server/visible-household.ts'
import { historyOfHousehold } from '#store/history.ts'
import { partedFrom } from '#store/household.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import { endFields, reasonField } from '../household-fields.server.ts'
import { addressOf, asking, householdFor, registerOf } from '../../register.server.ts'
import { namesOf } from './names.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Lines of the history that the page shows; a household has some tens of them. */
const mostLines = 200

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { context, role, today, read } = await asking(locals)
  const household = await householdFor(locals, params.id)
  const register = await registerOf(locals)
  const { id } = household
  const found = await read(async (db) => ({
    contact: await visibleContact(db, context.actor, household),
    lines: await historyOfHousehold(db, id, { before: null, limit: mostLines }),
    origin: household.splitFrom ? await visibleHousehold(db, context.actor, household.splitFrom) : null,
    kept: household.mergedInto ? await visibleHousehold(db, context.actor, household.mergedInto) : null,
    parted: await partedFrom(db, id),
  }))
  const day = (text: string | null): string => (text ? formatDay(text, lang, 'short') : '')
  const others = [found.kept, found.origin, ...found.parted].filter((other) => other !== null)
  const named = new Map([
    ...namesOf(register, lang),
    ...[household, ...others].map((other) => [other.id, addressOf(other, lang)] as const),
  ])
  const isMerged = household.mergedInto !== null
  const may = (action: Parameters<typeof isAllowed>[1]): boolean => !isMerged && isAllowed(role, action)
  const isOpen = household.leftOn === null
  const linkOf = (other: typeof household | null) =>
    other && { id: other.id, address: addressOf(other, lang) }
  const { contact = null, consents = [] } = found.contact ?? {}
  const consent = consents.find((each) => each.id === contact?.consentId)
  return {
    id,
    address: addressOf(household, lang),
    village: named.get(household.placeId) ?? '',
    state: householdState(household, today),
    residents: residentsOn(household, today),
    since: day(household.since),
    leftOn: day(household.leftOn),
    leftReason: household.leftReason,
    note: household.note,
    counts: household.counts.toReversed().map(({ id: countId, from, residents }) => ({
      id: countId,
      from: day(from),
      residents,
    })),
    pauses: household.pauses.toReversed().map((pause) => ({
      id: pause.id,
      from: day(pause.from),
      to: day(pause.to),
      cause: pause.cause,
    })),
    memberships: household.memberships.toReversed().map((each) => ({
      id: each.id,
      groupId: each.groupId,
      group: named.get(each.groupId) ?? '',
      from: day(each.from),
      to: day(each.to),
      elder: household.elderships
        .filter(({ groupId, from, to }) => groupId === each.groupId && isOver(from, to, each))
        .map(({ from, to }) => ({ from: day(from), to: day(to) })),
    })),
    maySeeContact: found.contact !== null,
    contact: contact && {
      name: contact.name,
      phone: contact.phone,
      isBlocked: contact.blockedOn !== null,
      keptUntil: day(consent?.keptUntil ?? null),
      isOver: consent !== undefined && consent.keptUntil < today,
    },
    kept: linkOf(found.kept),
    origin: linkOf(found.origin),
    parted: found.parted.map((other) => ({ id: other.id, address: addressOf(other, lang) })),
    isMerged,
    history: toldBy(found.lines, { named, hrefOf: () => null }, role, lang),
    mayCorrect: may('correctHousehold'),
    mayCount: may('recordResidents'),
    mayPause: may('recordPause'),
    mayJoin: may('joinHouseholdGroup') && isOpen && register.groups.length > 0,
    mayEnd: may('endHousehold') && isOpen,
    mayReopen: may('reopenHousehold') && !isOpen,
    mayMerge: may('mergeHouseholds'),
    maySplit: may('splitHousehold') && isOpen,
    maySeparate: isMerged && isAllowed(role, 'separateHousehold'),
    endFields: endFields(lang),
    reasonFields: [reasonField(lang)],
    today,
  }
}

/** Whether two periods have a day in common. */
const isOver = (
  from: string,
  to: string | null,
  other: { readonly from: string; readonly to: string | null },
): boolean => (other.to === null || from <= other.to) && (to === null || to >= other.from)

export const actions: Actions = {
  end: (event) =>
    write(event, {
      fields: endFields(event.locals.lang),
      to: `/households/${event.params.id}`,
      run: (context, read) => endHousehold(context, { ...read, id: event.params.id } as never),
    }),
  reopen: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/households/${event.params.id}`,
      run: (context, read) => reopenHousehold(context, { ...read, id: event.params.id } as never),
    }),
  separate: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/households/${event.params.id}`,
      run: (context, read) => separateHousehold(context, { ...read, id: event.params.id } as never),
    }),
}
