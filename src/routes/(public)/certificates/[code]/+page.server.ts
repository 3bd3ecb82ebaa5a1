import { error } from '@sveltejs/kit'
import { formatDay } from '#domain/calendar/format-day.ts'
import { initialsOf, printedCode, readCode } from '#domain/school/certificate-code.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { rateLimit } from '#server/api/rate-limit.ts'
import { application } from '#server/application.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { advisersOf, certificateById, certificateForCode, trainingsOf } from '#store/school.ts'
import type { PageServerLoad } from './$types'

/** A school behind one address looks at its certificates; whoever tries codes is told to wait. */
const readers = rateLimit({ capacity: 60, perSecond: 1 })
const strangers = rateLimit({ capacity: 10, perSecond: 0.1 })

/**
 * Whether a certificate is genuine, what for and of which day. Nobody is named: initials stand here only where a guardian
 * agreed to that. An unknown code answers 404 in words.
 */
export const load: PageServerLoad = async ({ locals, params, getClientAddress, setHeaders }) => {
  const { lang } = locals
  const address = getClientAddress()
  if (readers.spend(address, Date.now()) > 0) error(429, message(lang, 'school.check.tooMany'))
  const code = readCode(params.code)
  const { database } = await application()
  const found = code === null ? null : await certificateForCode(database.kysely, code)
  if (!found) {
    if (strangers.spend(address, Date.now()) > 0) error(429, message(lang, 'school.check.tooMany'))
    error(404, message(lang, 'school.check.unknown'))
  }
  setHeaders({ 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' })
  return database.read(found.organisationId, async (db) => {
    const certificate = await certificateById(db, found.id)
    const training = (await trainingsOf(db)).find(({ id }) => id === certificate?.trainingId)
    const adviser = (await advisersOf(db)).find(({ id }) => id === certificate?.adviserId)
    const organisation = await recordById(db, organisationTable, found.organisationId)
    if (!certificate || !training) error(404, message(lang, 'school.check.unknown'))
    return {
      number: `${certificate.year}/${certificate.number}`,
      code: printedCode(certificate.code),
      organisation: textIn(organisation?.name, lang) ?? '',
      training: textIn(training.title, lang) ?? '',
      trainedOn: formatDay(training.on, lang, 'long'),
      issuedOn: formatDay(certificate.issuedOn, lang, 'long'),
      initials: adviser?.name && adviser.isPublished ? initialsOf(adviser.name) : null,
      revokedOn: certificate.revokedOn ? formatDay(certificate.revokedOn, lang, 'long') : null,
    }
  })
}
