import { error } from '@sveltejs/kit'
import { addInitiativeMember } from '#actions/initiative/add-initiative-member.ts'
import { correctInitiativeMember } from '#actions/initiative/correct-initiative-member.ts'
import { keepMemberScan } from '#actions/initiative/keep-member-scan.ts'
import { removeInitiativeMember } from '#actions/initiative/remove-initiative-member.ts'
import { removeMemberScan } from '#actions/initiative/remove-member-scan.ts'
import { withdrawMemberConsent } from '#actions/initiative/withdraw-member-consent.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { InitiativeMemberCard } from '#domain/initiative/initiative.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { scanActions, scanShown } from '../../../../consent-scan.server.ts'
import { asking } from '../../../../register.server.ts'
import { write } from '../../../../write.server.ts'
import { initiativeFor, memberFields, reasonField } from '../../../initiative.server.ts'
import type { Actions, PageServerLoad } from './$types'

interface Params {
  readonly id: string
  readonly member: string
}

async function memberOf(locals: App.Locals, params: Params): Promise<InitiativeMemberCard> {
  const { members } = await initiativeFor(locals, params.id)
  const member = members.find(({ id }) => id === params.member)
  if (!member) error(404, message(locals.lang, 'site.notFound'))
  return member
}

/** A withdrawn consent is none to show again: a new name needs a new one. */
const shown = (member: InitiativeMemberCard) =>
  member.person === null
    ? { ...member, consentOn: null, consentHow: null, keptUntil: null }
    : { ...member, ...member.person }

const withdrawFields = (lang: Language): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'initiative.withdraw.on'), isRequired: true },
]

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const group = await initiativeFor(locals, params.id)
  const isNew = params.member === 'new'
  const member = isNew ? null : await memberOf(locals, params)
  const fields = memberFields(lang, isNew)
  return {
    isNew,
    groupId: group.id,
    memberId: member?.id ?? null,
    group: textIn(group.name, lang) ?? '',
    page: {
      back: `/initiative-groups/${group.id}`,
      id: member?.id ?? uuidV7(Date.now()),
      fields,
      values: member ? formValues(fields, shown(member)) : { from: today, role: 'member' },
      ...(member ? { seen: recordStamp(member) } : {}),
      mayWrite: isAllowed(role, isNew ? 'addInitiativeMember' : 'correctInitiativeMember'),
    },
    scan:
      member === null || member.person === null
        ? null
        : await scanShown(locals, { memberId: member.id }, isAllowed(role, 'keepMemberScan')),
    mayWithdraw: member !== null && member.person !== null && isAllowed(role, 'withdrawMemberConsent'),
    withdrawFields: withdrawFields(lang),
    withdrawValues: { on: today },
    mayRemove: !isNew && isAllowed(role, 'removeInitiativeMember'),
    reasonFields: [reasonField(lang)],
  }
}

export const actions: Actions = {
  ...scanActions('member', keepMemberScan, removeMemberScan),
  save: (event) => {
    const { locals, params } = event
    const isNew = params.member === 'new'
    return write(event, {
      fields: memberFields(locals.lang, isNew),
      to: `/initiative-groups/${params.id}`,
      run: (context, { seen, ...input }) =>
        isNew
          ? addInitiativeMember(context, { ...input, groupId: params.id } as never)
          : correctInitiativeMember(context, {
              ...input,
              id: params.member,
              ...(seen === undefined ? {} : { seen }),
            } as never),
      present: async () => {
        const member = await memberOf(locals, params)
        return {
          subject: 'initiativeMember',
          record: member,
          values: formValues(memberFields(locals.lang, false), shown(member)),
        }
      },
    })
  },
  withdraw: (event) =>
    write(event, {
      fields: withdrawFields(event.locals.lang),
      to: `/initiative-groups/${event.params.id}`,
      notice: 'office.notice.removed',
      run: (context, { on }) => withdrawMemberConsent(context, { id: event.params.member, on } as never),
    }),
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/initiative-groups/${event.params.id}`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeInitiativeMember(context, { id: event.params.member, reason } as never),
    }),
}
