import { error } from '@sveltejs/kit'
import { addDays, isPlainDate, lastDayOfMonth } from '#domain/calendar/day.ts'
import { printedPhone } from '#domain/contact/phone.ts'
import { monthNotice } from '#domain/schedule/month-notice.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { pickupNotice } from '#documents/pickup-notice.ts'
import { message } from '#i18n/message.ts'
import { holidays } from '#store/holiday.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { pickupsBetween } from '#store/schedule.ts'
import { asking, registerOf } from '../../../households/register.server.ts'
import { asked } from '../../../list.server.ts'
import { paperAnswer, paperFormats } from '../../../paper-answer.server.ts'
import { partName } from '../../schedule.server.ts'
import type { RequestHandler } from './$types'

/** The month of a village's rounds for its notice board: `?lang=ru`, `kk` or `both`, the Kazakh one first. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { context, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const month = asked(url, 'month')
  const village = register.villages.find(({ id }) => id === asked(url, 'village'))
  const isAsked = Object.hasOwn(paperFormats, params.format) && isPlainDate(`${month}-01`)
  if (!isAsked || !village) error(404, message(locals.lang, 'site.notFound'))
  const first = `${month}-01`
  const found = await read(async (db) => ({
    rounds: await pickupsBetween(db, addDays(first, -1), lastDayOfMonth(first)),
    special: await holidays(db),
    own: await recordById(db, organisationTable, context.organisationId),
  }))
  const paper = (lang: ReportLanguage) =>
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
    })
  const lang = asked(url, 'lang')
  const papers =
    lang === 'both' ? ([paper('kk'), paper('ru')] as const) : ([paper(lang === 'kk' ? 'kk' : 'ru')] as const)
  const make = params.format === 'pdf' ? paperPdf : paperDocx
  return paperAnswer(
    await make(papers),
    params.format as 'pdf' | 'docx',
    `${month} ${textIn(village.name, locals.lang) ?? ''}`,
  )
}
