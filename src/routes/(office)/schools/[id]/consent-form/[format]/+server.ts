import { error } from '@sveltejs/kit'
import { textIn } from '#domain/text/local-text.ts'
import { guardianConsentForm } from '#documents/school/guardian-consent-form.ts'
import { message } from '#i18n/message.ts'
import { consentOperator } from '../../../../consent-operator.server.ts'
import { paperAnswer, papersAsked } from '../../../../paper-answer.server.ts'
import { centreFor } from '../../../schools.server.ts'
import type { RequestHandler } from './$types'

/** A guardian's consent: empty for the centre, or with `?adviser=` filled in for one pupil of it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { centre, advisers } = await centreFor(locals, params.id)
  const asked = url.searchParams.get('adviser')
  const adviser = asked === null ? null : advisers.find(({ id }) => id === asked)
  if (adviser === undefined) error(404, message(locals.lang, 'site.notFound'))
  const operator = await consentOperator(locals)
  const papers = papersAsked(url, (lang) =>
    guardianConsentForm(operator(lang), {
      name: adviser?.name ?? null,
      className: adviser?.className ?? null,
      centre: textIn(centre.name, lang),
    }),
  )
  const name = message(locals.lang, 'household.form.title')
  return paperAnswer(papers, { format: params.format, name, lang: locals.lang })
}
