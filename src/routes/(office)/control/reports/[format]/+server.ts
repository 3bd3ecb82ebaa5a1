import { error } from '@sveltejs/kit'
import { isPlainDate } from '#domain/calendar/day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { controlReport } from '#documents/control-report.ts'
import { message } from '#i18n/message.ts'
import { monthOfVillage } from '#server/village-month.ts'
import { controlLetters } from '#store/control-letter.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { asking, registerOf } from '../../../register.server.ts'
import { asked } from '../../../list.server.ts'
import { paperAnswer, papersAsked } from '../../../paper-answer.server.ts'
import type { RequestHandler } from './$types'

/** The month of a village for the housing department: as it was sent, or with `state=now` as it is known now. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { context, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const month = asked(url, 'month')
  const village = register.villages.find(({ id }) => id === asked(url, 'village'))
  if (!isPlainDate(`${month}-01`) || !village) error(404, message(locals.lang, 'site.notFound'))
  const isNow = asked(url, 'state') === 'now'
  const found = await read(async (db) => ({
    figures: await monthOfVillage(db, village.id, month),
    letter: isNow
      ? undefined
      : (await controlLetters(db, `${month}-01`)).find(({ placeId }) => placeId === village.id),
    own: await recordById(db, organisationTable, context.organisationId),
  }))
  const papers = papersAsked(url, (lang) =>
    controlReport({
      lang,
      month,
      village: textIn(village.name, lang) ?? '',
      figures: found.letter?.figures ?? found.figures,
      organisation: textIn(found.own?.name, lang) ?? '',
      head: textIn(found.own?.head, lang) ?? '',
      number: found.letter?.number ?? null,
      date: found.letter?.sentOn ?? today,
    }),
  )
  const name = `${month} ${textIn(village.name, locals.lang) ?? ''}`
  return paperAnswer(papers, { format: params.format, name, lang: locals.lang })
}
