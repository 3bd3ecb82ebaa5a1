import { error } from '@sveltejs/kit'
import { addDays, isPlainDate, lastDayOfMonth } from '#domain/calendar/day.ts'
import { printedPhone } from '#domain/contact/phone.ts'
import { monthNotice } from '#domain/schedule/month-notice.ts'
import { textIn } from '#domain/text/local-text.ts'
import { pickupNotice } from '#documents/pickup-notice.ts'
import { message } from '#i18n/message.ts'
import { holidays } from '#store/holiday.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { pickupsBetween } from '#store/schedule.ts'
import { asking, registerOf } from '../../../register.server.ts'
import { asked } from '../../../list.server.ts'
import { paperAnswer, papersAsked } from '../../../paper-answer.server.ts'
import { partName } from '../../schedule.server.ts'
import type { RequestHandler } from './$types'

/** The month of a village's rounds for its notice board. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { context, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const month = asked(url, 'month')
  const village = register.villages.find(({ id }) => id === asked(url, 'village'))
  if (!isPlainDate(`${month}-01`) || !village) error(404, message(locals.lang, 'site.notFound'))
  const first = `${month}-01`
  const found = await read(async (db) => ({
    rounds: await pickupsBetween(db, addDays(first, -1), lastDayOfMonth(first)),
    special: await holidays(db),
    own: await recordById(db, organisationTable, context.organisationId),
  }))
  const papers = papersAsked(url, (lang) =>
    pickupNotice({
      lang,
      month,
      village: textIn(village.name, lang) ?? '',
      rows: monthNotice(found.rounds, village.id, month),
      holidays: found.special,
      servedName: (row) => partName(row, register, lang) || message(lang, 'schedule.served.all'),
      contact: [textIn(found.own?.name, lang), found.own?.phone && printedPhone(found.own.phone)]
        .filter(Boolean)
        .join(', '),
      date: today,
    }),
  )
  const name = `${month} ${textIn(village.name, locals.lang) ?? ''}`
  return paperAnswer(papers, { format: params.format, name, lang: locals.lang })
}
