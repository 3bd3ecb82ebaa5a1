import { addBusiness } from '#actions/business/add-business.ts'
import { recordBusinessVisits } from '#actions/business/record-business-visits.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { businessKinds, worksOn } from '#domain/business/business.ts'
import { eventKinds } from '#domain/event/event.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { businessVisits } from '#store/business.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { asked, paged, says } from '../list.server.ts'
import { eventOptions } from '../schools/schools.server.ts'
import { write } from '../write.server.ts'
import { businessFields, kindOptions, visitFields } from './business-fields.server.ts'
import { businessesFor, businessOptions, dayText, villageNames } from './businesses.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(locals: App.Locals) {
  const { today } = await asking(locals)
  return businessFields(locals.lang, villageOptions(await registerOf(locals), locals.lang), today)
}
async function visitFieldsFor(locals: App.Locals) {
  const { today } = await asking(locals)
  const events = await eventOptions(locals, eventKinds)
  return visitFields(locals.lang, events, await businessOptions(locals, today))
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const names = await villageNames(locals)
  const all = await businessesFor(locals)
  const visits = (await read(businessVisits)).filter(({ isCancelled }) => !isCancelled)
  const [question, village, kind] = [asked(url, 'q'), asked(url, 'village'), asked(url, 'kind')]
  const isActiveOnly = asked(url, 'state') !== 'all'
  const found = all.filter(
    (each) =>
      (village === '' || each.placeId === village) &&
      (kind === '' || each.kind === kind) &&
      (!isActiveOnly || worksOn(each, today)) &&
      says(question, [each.name, each.trade, each.note, names.get(each.placeId)]),
  )
  const { rows, ...pages } = paged(found, url)
  const own = new Set(all.map(({ id }) => id))
  const active = all.filter((each) => worksOn(each, today))
  return {
    question,
    village,
    kind,
    isActiveOnly,
    isEmpty: all.length === 0,
    hasVillages: register.villages.length > 0,
    villages: villageOptions(register, lang),
    kinds: kindOptions(lang),
    tiles: [
      { label: message(lang, 'business.count.all'), value: active.length },
      ...businessKinds.map((each) => ({
        label: message(lang, `business.kind.${each}`),
        value: active.filter((business) => business.kind === each).length,
      })),
      {
        label: message(lang, 'business.count.reached'),
        value: new Set(visits.map(({ businessId }) => businessId).filter((id) => own.has(id))).size,
      },
    ],
    pages,
    businesses: rows.map((each) => {
      const came = visits.filter(({ businessId }) => businessId === each.id)
      return {
        id: each.id,
        name: each.name,
        kind: message(lang, `business.kind.${each.kind}`),
        village: names.get(each.placeId) ?? '',
        trade: each.trade ?? '',
        visits: came.length,
        last: dayText(came[0]?.on ?? null, lang),
        until: dayText(each.until, lang),
        withdrawnWhy: each.withdrawnWhy,
      }
    }),
    maySupport: mayRead(role, 'support'),
    mayAdd: isAllowed(role, 'addBusiness') && register.villages.length > 0,
    mayVisit: isAllowed(role, 'recordBusinessVisits') && active.length > 0,
    fields: await fieldsFor(locals),
    visitFields: await visitFieldsFor(locals),
    newId: uuidV7(Date.now()),
    today,
  }
}

export const actions: Actions = {
  add: async (event) =>
    write<{ id: string }>(event, {
      fields: await fieldsFor(event.locals),
      to: ({ id }) => `/businesses/${id}`,
      run: (context, read) => addBusiness(context, read as never),
    }),
  visit: async (event) =>
    write(event, {
      fields: await visitFieldsFor(event.locals),
      to: '/businesses',
      run: (context, { id: _, ...read }) => recordBusinessVisits(context, read as never),
    }),
}
