import { error } from '@sveltejs/kit'
import { attendanceSheet } from '#documents/cleanup/attendance-sheet.ts'
import { message } from '#i18n/message.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { asking, registerOf } from '../../../../register.server.ts'
import { paperAnswer, papersAsked } from '../../../../paper-answer.server.ts'
import { cleanUpFor } from '../../../clean-ups.server.ts'
import type { RequestHandler } from './$types'

/** The attendance sheet of a clean-up, to print and to sign. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const card = await cleanUpFor(locals, params.id)
  const { context, read } = await asking(locals)
  const organisation = await read((db) => recordById(db, organisationTable, context.organisationId))
  if (!organisation) error(404, message(locals.lang, 'site.notFound'))
  const village = (await registerOf(locals)).villages.find(({ id }) => id === card.placeId)?.name ?? {}
  const on = card.heldOn ?? card.plannedOn
  const papers = papersAsked(url, (lang) => attendanceSheet({ ...card, village, on }, organisation, lang))
  return paperAnswer(papers, { format: params.format, name: `sheet-${on}`, lang: locals.lang })
}
