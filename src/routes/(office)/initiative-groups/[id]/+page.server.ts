import { removeInitiativeGroup } from '#actions/initiative/remove-initiative-group.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { printedPhone } from '#domain/contact/phone.ts'
import { isActiveMember } from '#domain/initiative/active-members.ts'
import type { InitiativeMemberCard } from '#domain/initiative/initiative.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { historyOfInitiative } from '#store/history.ts'
import { asking, registerOf } from '../../register.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import { activityFor, activityTold, periodAsked } from '../activity.server.ts'
import { initiativeFor, reasonField, standingOf } from '../initiative.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Lines of the history that the page shows; a group has some tens of them. */
const mostLines = 200

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const group = await initiativeFor(locals, params.id)
  const register = await registerOf(locals)
  const named = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const lines = await read((db) => historyOfInitiative(db, group.id, { before: null, limit: mostLines }))
  const isNow = (member: InitiativeMemberCard): boolean => isActiveMember(group, member, today)
  const shown = (member: InitiativeMemberCard) => memberRow(member, today, lang)
  const name = textIn(group.name, lang) ?? ''
  const period = periodAsked(url, group, today)
  return {
    id: group.id,
    name,
    village: named.get(group.placeId) ?? '',
    formedOn: formatDay(group.formedOn, lang, 'long'),
    endedOn: group.endedOn ? formatDay(group.endedOn, lang, 'long') : '',
    note: group.note ?? '',
    standing: standingOf(group, today, lang),
    members: group.members.filter(isNow).map(shown),
    others: group.members.filter((member) => !isNow(member)).map(shown),
    activity: activityTold(await activityFor(locals, group, period), period, lang),
    history: toldBy(lines, { named: new Map([...named, [group.id, name]]), hrefOf: () => null }, role, lang),
    mayChange: isAllowed(role, 'changeInitiativeGroup'),
    mayAddMember: isAllowed(role, 'addInitiativeMember'),
    mayCorrect: isAllowed(role, 'correctInitiativeMember'),
    mayRemove: isAllowed(role, 'removeInitiativeGroup') && group.members.length === 0,
    reasonFields: [reasonField(lang)],
  }
}

function memberRow(member: InitiativeMemberCard, today: PlainDate, lang: Language) {
  const day = (text: PlainDate): string => formatDay(text, lang, 'short')
  const { person, withdrawnOn, keptUntil } = member
  return {
    id: member.id,
    name: person?.name ?? '',
    phone: person?.phone ?? '',
    printedPhone: person?.phone ? printedPhone(person.phone) : '',
    role: message(lang, `initiative.role.${member.role}`),
    days: member.to
      ? `${day(member.from)} – ${day(member.to)}`
      : message(lang, 'initiative.member.since', { day: day(member.from) }),
    erased: withdrawnOn ? message(lang, 'initiative.member.erased', { day: day(withdrawnOn) }) : '',
    isTermOver: person !== null && keptUntil !== null && keptUntil < today,
  }
}

export const actions: Actions = {
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: '/initiative-groups',
      notice: 'office.notice.removed',
      run: (context, { reason }) => removeInitiativeGroup(context, { id: event.params.id, reason } as never),
    }),
}
