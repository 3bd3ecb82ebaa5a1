/* Everything about a business: its facts, whom to call, meetings, applications, offers and needs, and its history. */
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { stateOn } from '#domain/support/support-history.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { printedPhone } from '#domain/contact/phone.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { wasteNotices } from '#store/biowaste.ts'
import { businessContact, businessVisits } from '#store/business.ts'
import { historyOfBusiness } from '#store/history.ts'
import { projects } from '#store/project.ts'
import { supportApplications } from '#store/support.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { noticeText, seasonText } from '../../bio-waste/waste.server.ts'
import { takeBackFields } from '../../collection/collection-fields.server.ts'
import { reasonField } from '../../dumps/dump-fields.server.ts'
import { asking } from '../../register.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { applicationFields, toneOfState } from '../../support/support-fields.server.ts'
import { contactErasureFields, contactFields } from '../business-fields.server.ts'
import { businessFor, dayText, factsOf, spanText, villageNames } from '../businesses.server.ts'

interface CardFields {
  readonly correction: readonly FormField[]
  readonly visit: readonly FormField[]
}

export async function businessCard(locals: App.Locals, id: string, { correction, visit }: CardFields) {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const business = await businessFor(locals, id)
  const names = await villageNames(locals)
  const { contact, visits, codes, lines } = await read(async (db) => ({
    contact: await businessContact(db, id),
    visits: (await businessVisits(db)).filter(({ businessId }) => businessId === id),
    codes: new Map((await projects(db)).map((project) => [project.id, project.code])),
    lines: await historyOfBusiness(db, id, { before: null, limit: 100 }),
  }))
  const may = (action: Parameters<typeof isAllowed>[1]): boolean =>
    isAllowed(role, action) && business.withdrawnWhy === null
  const visitRows = visits.map((each) => ({
    id: each.eventId,
    on: dayText(each.on, lang),
    title: textIn(each.title, lang) ?? '',
    href: mayRead(role, 'journal') ? `/projects/${codes.get(each.projectId)}/journal/${each.eventId}` : null,
    isCancelled: each.isCancelled,
  }))
  return {
    title: business.name,
    purpose: [message(lang, `business.kind.${business.kind}`), names.get(business.placeId)]
      .filter(Boolean)
      .join(' · '),
    withdrawnWhy: business.withdrawnWhy,
    facts: factsOf([
      [message(lang, 'business.trade'), business.trade],
      [message(lang, 'business.span'), spanText(business.since, business.until, lang)],
      [message(lang, 'business.note'), business.note],
      [message(lang, 'business.contact.name'), contact?.name ?? null],
      [message(lang, 'business.contact.phone'), contact?.phone ? printedPhone(contact.phone) : null],
      [message(lang, 'business.contact.consentOn'), dayText(business.consentOn, lang)],
      [message(lang, 'business.contact.erasedOn'), dayText(business.consentEndedOn, lang)],
    ]),
    hasContact: contact !== null,
    visits: visitRows,
    applications: mayRead(role, 'support') ? await applicationsOf(locals, id) : null,
    notices: await noticesOf(locals, id),
    may: {
      correct: may('correctBusiness'),
      visit: may('recordBusinessVisits'),
      apply: may('recordApplication'),
      offer: may('addWasteNotice'),
    },
    fields: {
      correction,
      visit,
      removeVisit: takeBackFields(
        lang,
        visitRows.map((each) => ({ value: each.id, label: `${each.on} · ${each.title}` })),
      ),
      contact: contactFields(lang, today),
      erase: contactErasureFields(lang, today),
      apply: applicationFields(lang, { today, isNew: true }),
      withdraw: [reasonField(lang)],
    },
    correctionValues: { ...formValues(correction, business), seen: recordStamp(business) },
    contactValues: {
      name: contact?.name ?? '',
      phone: contact?.phone ?? '',
      consentOn: contact === null ? today : (business.consentOn ?? today),
    },
    today,
    newId: uuidV7(Date.now()),
    history: toldBy(lines, { named: names, hrefOf: () => null }, role, lang),
  }
}

async function applicationsOf(locals: App.Locals, id: string) {
  const { lang } = locals
  const { today, read } = await asking(locals)
  const cards = (await read((db) => supportApplications(db))).filter(({ businessId }) => businessId === id)
  return cards.map((card) => {
    const state = stateOn(card, today)
    return {
      id: card.id,
      programme: card.programme,
      givenBy: card.givenBy,
      asked: formatAmount(card.asked, lang, { currency: true }),
      state: state === null ? message(lang, 'support.takenBack') : message(lang, `support.state.${state}`),
      tone: toneOfState(state),
    }
  })
}

async function noticesOf(locals: App.Locals, id: string) {
  const { lang } = locals
  const { read } = await asking(locals)
  return (await read(wasteNotices))
    .filter(({ businessId, withdrawnWhy }) => businessId === id && withdrawnWhy === null)
    .map((notice) => ({
      id: notice.id,
      side: message(lang, `biowaste.side.${notice.side}`),
      what: noticeText(notice, lang),
      season: seasonText(notice, lang),
    }))
}
