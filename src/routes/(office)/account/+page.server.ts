import { changeOwnAccount } from '#actions/account/change-own-account.ts'
import { endOtherSessions } from '#actions/account/end-other-sessions.ts'
import { endSession } from '#actions/account/end-session.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { parsePhone } from '#domain/contact/phone.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { accountWithHash } from '#store/account.ts'
import { recoveryCodesLeft, totpOfAccount } from '#store/second-step.ts'
import { openSessionsOf } from '#store/session.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { contextOf } from '../context-of.server.ts'
import { write } from '../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsOf = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'name',
    label: message(lang, 'account.name'),
    autocomplete: 'name',
    isRequired: true,
  },
  {
    kind: 'line',
    name: 'phone',
    label: message(lang, 'account.phone'),
    hint: message(lang, 'account.phone.hint'),
    type: 'tel',
    autocomplete: 'tel',
  },
]

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { database, organisationId, actor } = await contextOf(locals)
  const id = actor.id ?? ''
  const found = await database.read(organisationId, async (db) => ({
    account: await accountWithHash(db, id),
    sessions: await openSessionsOf(db, id),
    totp: await totpOfAccount(db, id),
    codesLeft: await recoveryCodesLeft(db, id),
  }))
  const phone = parsePhone(found.account?.phone ?? '')
  return {
    fields: fieldsOf(lang),
    values: { name: found.account?.name ?? '', phone: phone.kind === 'valid' ? phone.printed : '' },
    login: found.account?.login ?? '',
    role: actor.role,
    hasTotp: (found.totp?.confirmedAt ?? null) !== null,
    codesLeft: found.codesLeft,
    sessions: found.sessions.map(({ id: sessionId, openedAt, lastSeenAt, address, browser }) => ({
      id: sessionId,
      isHere: sessionId === actor.sessionId,
      browser: browser ?? message(lang, 'account.session.unknown'),
      address: address ?? '',
      openedAt: formatInstant(openedAt, lang),
      lastSeenAt: formatInstant(lastSeenAt, lang),
    })),
  }
}

export const actions: Actions = {
  save: (event) =>
    write(event, {
      fields: fieldsOf(event.locals.lang),
      to: '/account',
      run: (context, read) => changeOwnAccount(context, read as never),
    }),
  end: (event) =>
    write(event, {
      fields: [],
      to: '/account',
      notice: 'office.notice.sessionEnded',
      run: (context, read) => endSession(context, { id: String(read['id']) }),
    }),
  endOthers: (event) =>
    write(event, {
      fields: [],
      to: '/account',
      notice: 'office.notice.sessionEnded',
      run: (context) => endOtherSessions(context, {}),
    }),
}
