import { consentForm } from '#documents/household/consent-form.ts'
import { message } from '#i18n/message.ts'
import { consentOperator } from '../../../consent-operator.server.ts'
import { paperAnswer, papersAsked } from '../../../paper-answer.server.ts'
import type { RequestHandler } from './$types'

/** A consent to fill in by hand. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const operator = await consentOperator(locals)
  const papers = papersAsked(url, (lang) => consentForm(operator(lang)))
  const name = message(locals.lang, 'household.form.title')
  return paperAnswer(papers, { format: params.format, name, lang: locals.lang })
}
