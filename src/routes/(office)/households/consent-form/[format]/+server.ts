import { printedPhone } from '#domain/contact/phone.ts'
import { textIn } from '#domain/text/local-text.ts'
import { consentForm } from '#documents/household/consent-form.ts'
import { message } from '#i18n/message.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { paperAnswer, papersAsked } from '../../../paper-answer.server.ts'
import { asking } from '../../register.server.ts'
import type { RequestHandler } from './$types'

/** A consent to fill in by hand. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { context, today, read } = await asking(locals)
  const own = await read((db) => recordById(db, organisationTable, context.organisationId))
  const papers = papersAsked(url, (lang) =>
    consentForm({
      lang,
      date: today,
      operatorName: textIn(own?.name, lang),
      operatorBin: own?.bin ?? null,
      operatorAddress: textIn(own?.address, lang),
      operatorPhone: own?.phone ? printedPhone(own.phone) : null,
    }),
  )
  const name = message(locals.lang, 'household.form.title')
  return paperAnswer(papers, { format: params.format, name, lang: locals.lang })
}
