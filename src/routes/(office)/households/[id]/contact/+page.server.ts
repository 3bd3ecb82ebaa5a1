import { blockContact } from '#actions/household/block-contact.ts'
import { eraseContact } from '#actions/household/erase-contact.ts'
import { unblockContact } from '#actions/household/unblock-contact.ts'
import { withdrawConsent } from '#actions/household/withdraw-consent.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { error } from '@sveltejs/kit'
import type { HouseholdConsent } from '#domain/household/household.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { visibleContact } from '#server/visible-household.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { write } from '../../../write.server.ts'
import { consentTold } from '../../consent-told.server.ts'
import { reasonField } from '../../household-fields.server.ts'
import { addressOf, asking, householdFor } from '../../../register.server.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { context, role, today, read } = await asking(locals)
  const household = await householdFor(locals, params.id)
  const found = await read((db) => visibleContact(db, context.actor, household))
  if (!found) error(404, message(lang, 'site.notFound'))
  const { contact, consents } = found
  const present = consents.find(({ id }) => id === contact?.consentId)
  const isBlocked = contact !== null && contact.blockedOn !== null
  const may = (action: Parameters<typeof isAllowed>[1]): boolean =>
    household.mergedInto === null && isAllowed(role, action)
  const mayIfThere = (action: Parameters<typeof isAllowed>[1]): boolean => contact !== null && may(action)
  return {
    id: household.id,
    address: addressOf(household, lang),
    contact: contact && { name: contact.name, phone: contact.phone },
    blockedOn: contact?.blockedOn ? formatDay(contact.blockedOn, lang, 'short') : '',
    consent: present ? told(present, lang) : null,
    isOver: present !== undefined && present.keptUntil < today,
    past: consents.filter(({ id }) => id !== contact?.consentId).map((consent) => told(consent, lang)),
    today,
    dayFields: [dayField(lang)],
    reasonFields: [reasonField(lang)],
    mayRecord: may('recordContact'),
    mayCorrect: mayIfThere('correctContact') && !isBlocked,
    mayWithdraw: mayIfThere('withdrawConsent'),
    mayBlock: mayIfThere('blockContact') && !isBlocked,
    mayUnblock: mayIfThere('unblockContact') && isBlocked,
    mayErase: mayIfThere('eraseContact'),
    mayHandOut: mayIfThere('handOutContact'),
  }
}

const dayField = (lang: Language): FormField => ({
  kind: 'day',
  name: 'on',
  label: message(lang, 'household.on'),
  isRequired: true,
})

const told = (consent: HouseholdConsent, lang: Language) =>
  consentTold(
    consent,
    {
      data: consent.data.map((each) => message(lang, `household.consent.data.${each}`)),
      why: consent.erasedWhy ? message(lang, `household.consent.why.${consent.erasedWhy}`) : '',
    },
    lang,
  )

type Ending = (
  context: Parameters<typeof withdrawConsent>[0],
  input: { householdId: string; on: string },
) => Promise<unknown>

/** Something done on a day to the contact of this household. */
const onDay = (event: RequestEvent, run: Ending, notice?: 'office.notice.removed') =>
  write(event, {
    fields: [dayField(event.locals.lang)],
    to: `/households/${event.params.id}/contact`,
    ...(notice ? { notice } : {}),
    run: (context, { on }) => run(context, { householdId: event.params.id, on: on as string }),
  })

export const actions: Actions = {
  withdraw: (event) => onDay(event, withdrawConsent, 'office.notice.removed'),
  block: (event) => onDay(event, blockContact),
  unblock: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/households/${event.params.id}/contact`,
      run: (context, read) => unblockContact(context, { ...read, householdId: event.params.id } as never),
    }),
  asked: (event) =>
    onDay(
      event,
      (context, input) => eraseContact(context, { ...input, why: 'asked' }),
      'office.notice.removed',
    ),
  term: (event) =>
    onDay(
      event,
      (context, input) => eraseContact(context, { ...input, why: 'term' }),
      'office.notice.removed',
    ),
}
