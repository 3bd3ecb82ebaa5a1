import { error } from '@sveltejs/kit'
import { receivedPaper } from '#documents/dues/received-paper.ts'
import { message } from '#i18n/message.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { asking } from '../../../register.server.ts'
import { paperAnswer, papersAsked } from '../../../paper-answer.server.ts'
import { receivedFor } from '../received.server.ts'
import type { RequestHandler } from './$types'

/** What was received against what hauler and landfill ask, on paper. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { context, read } = await asking(locals)
  const organisation = await read((db) => recordById(db, organisationTable, context.organisationId))
  if (!organisation) error(404, message(locals.lang, 'site.notFound'))
  const { months, year, nameOf, today } = await receivedFor(locals, url)
  const papers = papersAsked(url, (lang) =>
    receivedPaper(
      months,
      { year, date: today, nameOf: (placeId) => nameOf(placeId, lang) },
      organisation,
      lang,
    ),
  )
  return paperAnswer(papers, { format: params.format, name: `received-${year}`, lang: locals.lang })
}
