import { error } from '@sveltejs/kit'
import { minutesPaper, noticePaper, sheetPaper } from '#documents/gathering/gathering-paper.ts'
import { message } from '#i18n/message.ts'
import { paperAnswer, papersAsked } from '../../../../../../../../paper-answer.server.ts'
import { heldGatheringOf } from '../../../gathering-of.server.ts'
import type { RequestHandler } from './$types'

const papers = { notice: noticePaper, sheet: sheetPaper, minutes: minutesPaper } as const

/** A paper of the gathering: the notice, the sheet to sign or the minutes. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const make = Object.entries(papers).find(([name]) => name === params.paper)?.[1]
  if (!make) error(404, message(locals.lang, 'site.notFound'))
  const { records, ...held } = await heldGatheringOf(locals, params)
  const place = records.places.find(({ id }) => id === held.event.placeId)?.name ?? {}
  const all = { ...held, place, organisation: records.organisation }
  return paperAnswer(
    papersAsked(url, (lang) => make(all, lang)),
    { format: params.format, name: `${held.event.startsOn} ${params.paper}`, lang: locals.lang },
  )
}
