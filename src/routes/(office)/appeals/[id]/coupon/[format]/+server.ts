import { dueOf } from '#domain/appeal/appeal-term.ts'
import { appealNumber } from '#domain/appeal/appeal.ts'
import { holidayYears } from '#domain/calendar/holiday.ts'
import { couponPaper } from '#documents/appeal/coupon-paper.ts'
import { holidays } from '#store/holiday.ts'
import { asking, registerOf } from '../../../../register.server.ts'
import { paperAnswer, papersAsked } from '../../../../paper-answer.server.ts'
import { ownOrganisation } from '../../../appeal-papers.server.ts'
import { appealFor } from '../../../appeals.server.ts'
import type { RequestHandler } from './$types'

/** The coupon of an appeal, with the term that was promised on the day of its receipt. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const appeal = await appealFor(locals, params.id)
  const { read } = await asking(locals)
  const years = holidayYears(await read(holidays))
  const promised = { opening: 1, on: appeal.receivedOn, termDays: appeal.termDays }
  const due = dueOf({ extensions: [] }, promised, years)
  const village = (await registerOf(locals)).villages.find(({ id }) => id === appeal.placeId)?.name ?? {}
  const organisation = await ownOrganisation(locals)
  const coupon = { appeal, village, due: due.ok ? due.day : null, organisation }
  return paperAnswer(
    papersAsked(url, (lang) => couponPaper(coupon, lang)),
    { format: params.format, name: `coupon-${appealNumber(appeal)}`, lang: locals.lang },
  )
}
