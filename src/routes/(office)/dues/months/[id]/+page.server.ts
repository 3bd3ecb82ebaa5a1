import { error } from '@sveltejs/kit'
import { adjustDues } from '#actions/dues/adjust-dues.ts'
import { reopenMonth } from '#actions/dues/reopen-month.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatMonth } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { chargesOf } from '#store/dues-charge-list.ts'
import { differenceOf } from '#store/dues-charging.ts'
import { closings } from '#store/dues-month.ts'
import { pageAsked } from '../../../page-asked.server.ts'
import { reasonField } from '../../../households/household-fields.server.ts'
import { addressOf, asking, registerOf } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { tenge } from '../../dues.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function closingFor(locals: App.Locals, id: string) {
  const { read } = await asking(locals)
  const closing = (await read((db) => closings(db))).find((each) => each.id === id)
  if (!closing) error(404, message(locals.lang, 'site.notFound'))
  return closing
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { role, read } = await asking(locals)
  const closing = await closingFor(locals, params.id)
  const { placeId, month, missedPickups } = closing
  const page = pageAsked(url)
  const { villages } = await registerOf(locals)
  const found = await read(async (db) => ({
    charges: await chargesOf(db, closing.id, page),
    difference: await differenceOf(db, {
      month,
      placeIds: [placeId],
      missed: [{ placeId, pickups: missedPickups }],
    }),
  }))
  return {
    title: formatMonth(month, lang),
    village: textIn(villages.find(({ id }) => id === placeId)?.name ?? {}, lang) ?? '',
    households: closing.households,
    missedPickups,
    charged: tenge(closing.charged, lang),
    credited: tenge(closing.credited, lang),
    difference: { households: found.difference.households, amount: tenge(found.difference.amount, lang) },
    reasonFields: [reasonField(lang)],
    mayAdjust: isAllowed(role, 'adjustDues') && found.difference.households > 0,
    mayReopen: isAllowed(role, 'reopenMonth'),
    pages: page.pagesOf(closing.households),
    charges: found.charges.map((charge) => ({
      id: charge.householdId,
      address: addressOf(charge, lang),
      days: charge.days,
      personDays: charge.personDays,
      amount: tenge(charge.amount, lang),
      credit: charge.credit === 0n ? null : tenge(charge.credit, lang),
    })),
  }
}

export const actions: Actions = {
  adjust: async (event) => {
    const { placeId, month } = await closingFor(event.locals, event.params.id)
    return write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/dues/months/${event.params.id}`,
      run: (context, read) => adjustDues(context, { ...read, placeId, forMonth: month } as never),
    })
  },
  reopen: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: '/dues',
      run: (context, read) => reopenMonth(context, { ...read, id: event.params.id } as never),
    }),
}
