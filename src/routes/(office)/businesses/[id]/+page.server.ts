import { correctBusiness } from '#actions/business/correct-business.ts'
import { eraseBusinessContact } from '#actions/business/erase-business-contact.ts'
import { recordBusinessContact } from '#actions/business/record-business-contact.ts'
import { recordBusinessVisits } from '#actions/business/record-business-visits.ts'
import { removeBusinessVisit } from '#actions/business/remove-business-visit.ts'
import { withdrawBusiness } from '#actions/business/withdraw-business.ts'
import { recordApplication } from '#actions/support/record-application.ts'
import { eventKinds } from '#domain/event/event.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { takeBackFields } from '../../collection/collection-fields.server.ts'
import { reasonField } from '../../dumps/dump-fields.server.ts'
import { eventOptions } from '../../schools/schools.server.ts'
import { applicationFields } from '../../support/support-fields.server.ts'
import { write } from '../../write.server.ts'
import {
  businessFields,
  contactErasureFields,
  contactFields,
  visitFields,
} from '../business-fields.server.ts'
import { hiddenSeen } from '../businesses.server.ts'
import { businessCard } from './business-card.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function correctionFields(locals: App.Locals) {
  const { today } = await asking(locals)
  const villages = villageOptions(await registerOf(locals), locals.lang)
  return [...businessFields(locals.lang, villages, today), reasonField(locals.lang), hiddenSeen]
}
const visitFieldsFor = async (locals: App.Locals) =>
  visitFields(locals.lang, await eventOptions(locals, eventKinds), [])

export const load: PageServerLoad = async ({ locals, params }) =>
  businessCard(locals, params.id, {
    correction: await correctionFields(locals),
    visit: await visitFieldsFor(locals),
  })

export const actions: Actions = {
  correct: async (event) =>
    write(event, {
      fields: await correctionFields(event.locals),
      to: `/businesses/${event.params.id}`,
      run: (context, read) => correctBusiness(context, { ...read, id: event.params.id } as never),
    }),
  contact: (event) =>
    write(event, {
      fields: contactFields(event.locals.lang, ''),
      to: `/businesses/${event.params.id}`,
      run: (context, read) => recordBusinessContact(context, { ...read, id: event.params.id } as never),
    }),
  erase: (event) =>
    write(event, {
      fields: contactErasureFields(event.locals.lang, ''),
      to: `/businesses/${event.params.id}`,
      notice: 'office.notice.removed',
      run: (context, { on }) => eraseBusinessContact(context, { id: event.params.id, on } as never),
    }),
  visit: async (event) =>
    write(event, {
      fields: await visitFieldsFor(event.locals),
      to: `/businesses/${event.params.id}`,
      run: (context, { eventId }) =>
        recordBusinessVisits(context, { eventId, businessIds: [event.params.id] } as never),
      fieldOfPath: (path) => (path === 'businessIds' ? 'eventId' : path),
    }),
  removeVisit: (event) =>
    write(event, {
      fields: takeBackFields(event.locals.lang, []),
      to: `/businesses/${event.params.id}`,
      notice: 'office.notice.removed',
      run: (context, { entry, reason }) =>
        removeBusinessVisit(context, { eventId: entry, businessId: event.params.id, reason } as never),
      fieldOfPath: (path) => (path === 'eventId' ? 'entry' : path),
    }),
  apply: (event) =>
    write<{ id: string }>(event, {
      fields: applicationFields(event.locals.lang, { today: '', isNew: true }),
      to: ({ id }) => `/support/${id}`,
      run: (context, read) => recordApplication(context, { ...read, businessId: event.params.id } as never),
    }),
  withdraw: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/businesses/${event.params.id}`,
      run: (context, { reason }) => withdrawBusiness(context, { id: event.params.id, reason } as never),
    }),
}
