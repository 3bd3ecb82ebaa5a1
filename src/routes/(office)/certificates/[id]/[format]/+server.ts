import { error } from '@sveltejs/kit'
import { formatDay } from '#domain/calendar/format-day.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { textIn, type LocalText } from '#domain/text/local-text.ts'
import { certificatePaper } from '#documents/cleanup/certificate-paper.ts'
import { message } from '#i18n/message.ts'
import { cleanUpById, cleanUpPersonTable } from '#store/clean-up.ts'
import { organisationTable } from '#store/organisation.ts'
import { places } from '#store/place.ts'
import { certificateTable, publicWorkerTable } from '#store/public-worker.ts'
import { recordById } from '#store/record-table.ts'
import { asking } from '../../../register.server.ts'
import { paperAnswer, papersAsked } from '../../../paper-answer.server.ts'
import type { RequestHandler } from './$types'

/** A certificate of thanks; with the name erased there is none to print. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { context, read } = await asking(locals)
  const found = await read(async (db) => {
    const certificate = isRecordId(params.id) ? await recordById(db, certificateTable, params.id) : null
    const organisation = await recordById(db, organisationTable, context.organisationId)
    if (!certificate || !organisation) return null
    const { personId, workerId } = certificate
    const person = personId === null ? null : await recordById(db, cleanUpPersonTable, personId)
    const worker = workerId === null ? null : await recordById(db, publicWorkerTable, workerId)
    const cleanUp = person ? await cleanUpById(db, person.cleanUpId) : null
    const placeId = cleanUp?.placeId ?? worker?.placeId
    const village: LocalText = (await places(db)).find(({ id }) => id === placeId)?.name ?? {}
    return { certificate, organisation, name: person?.name ?? worker?.name ?? null, cleanUp, worker, village }
  })
  if (!found || found.name === null) error(404, message(locals.lang, 'site.notFound'))
  const { certificate, organisation, name, cleanUp, worker, village } = found
  const papers = papersAsked(url, (lang) =>
    certificatePaper(
      certificate,
      {
        name,
        for: cleanUp ? 'cleanUp' : 'works',
        occasion: cleanUp
          ? `${textIn(cleanUp.title, lang) ?? ''}, ${formatDay(cleanUp.heldOn ?? cleanUp.plannedOn, lang, 'long')}`
          : (worker?.duty ?? ''),
        place: textIn(village, lang) ?? '',
      },
      organisation,
      lang,
    ),
  )
  const file = `certificate-${certificate.year}-${certificate.number}`
  return paperAnswer(papers, { format: params.format, name: file, lang: locals.lang })
}
