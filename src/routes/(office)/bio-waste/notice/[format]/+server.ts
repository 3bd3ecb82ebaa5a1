import { isInScope } from '#domain/account/place-scope.ts'
import type { WasteNotice } from '#domain/biowaste/biowaste.ts'
import { isOpenOn } from '#domain/biowaste/waste-balance.ts'
import { printedPhone } from '#domain/contact/phone.ts'
import { textIn } from '#domain/text/local-text.ts'
import { wasteBoard } from '#documents/biowaste/waste-board.ts'
import { message } from '#i18n/message.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { asking } from '../../../register.server.ts'
import { paperAnswer, papersAsked } from '../../../paper-answer.server.ts'
import { noticeText, seasonText, wasteMarket } from '../../waste.server.ts'
import type { RequestHandler } from './$types'

/** What is offered and needed today, for the notice boards of the person's villages. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { context, today, read } = await asking(locals)
  const market = await wasteMarket(locals)
  const own = await read((db) => recordById(db, organisationTable, context.organisationId))
  const open = market.notices.filter(
    (notice) => isInScope(market.scope, notice.placeId) && isOpenOn(notice, today),
  )
  const papers = papersAsked(url, (lang) => {
    const rows = (side: WasteNotice['side']) =>
      open
        .filter((notice) => notice.side === side)
        .map((notice) => ({
          what: noticeText(notice, lang),
          village: textIn(market.places.get(notice.placeId)?.name, lang) ?? '',
          season: seasonText(notice, lang),
        }))
    return wasteBoard({
      lang,
      offers: rows('offer'),
      needs: rows('need'),
      contact: [textIn(own?.name, lang), own?.phone && printedPhone(own.phone)].filter(Boolean).join(', '),
      date: today,
    })
  })
  const name = `${message(locals.lang, 'biowaste.title')} ${today}`
  return paperAnswer(papers, { format: params.format, name, lang: locals.lang })
}
