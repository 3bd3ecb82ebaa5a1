import { error } from '@sveltejs/kit'
import { certificatePaper } from '#documents/school/certificate-paper.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { message } from '#i18n/message.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { certificateById, trainingsOf } from '#store/school.ts'
import { asking } from '../../../../register.server.ts'
import { paperAnswer, papersAsked } from '../../../../paper-answer.server.ts'
import { centreFor } from '../../../schools.server.ts'
import type { RequestHandler } from './$types'

/** A certificate on paper; a name stands on it where a guardian agreed, else a line to write on. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { context, read } = await asking(locals)
  const notThere = (): never => error(404, message(locals.lang, 'site.notFound'))
  const certificate = isRecordId(params.certificate)
    ? await read((db) => certificateById(db, params.certificate))
    : null
  if (!certificate) return notThere()
  const training = (await read((db) => trainingsOf(db))).find(({ id }) => id === certificate.trainingId)
  const organisation = await read((db) => recordById(db, organisationTable, context.organisationId))
  if (!training || !organisation) return notThere()
  const { centre, advisers } = await centreFor(locals, training.centreId)
  const adviser = advisers.find(({ id }) => id === certificate.adviserId)
  if (!adviser) return notThere()
  const printed = { certificate, training, centre, adviser, organisation, origin: url.origin }
  return paperAnswer(
    papersAsked(url, (lang) => certificatePaper(printed, lang)),
    {
      format: params.format,
      name: `certificate-${certificate.year}-${certificate.number}`,
      lang: locals.lang,
    },
  )
}
