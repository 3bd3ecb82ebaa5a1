import { printedPhone } from '#domain/contact/phone.ts'
import { textIn } from '#domain/text/local-text.ts'
import { testimonialConsentForm } from '#documents/testimonial/testimonial-consent-form.ts'
import { paperAnswer, papersAsked } from '../../../../../paper-answer.server.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { todayIn } from '../../../../../today.server.ts'
import type { RequestHandler } from './$types'

/** A consent to a name, to be filled in and signed by hand. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { organisation, project } = await projectOf(locals, params.code)
  const papers = papersAsked(url, (lang) =>
    testimonialConsentForm({
      lang,
      date: todayIn(project.timeZone),
      operatorName: textIn(organisation.name, lang) ?? null,
      operatorBin: organisation.bin,
      operatorAddress: textIn(organisation.address, lang) ?? null,
      operatorPhone: organisation.phone ? printedPhone(organisation.phone) : null,
    }),
  )
  return paperAnswer(papers, { format: params.format, name: 'testimonial-consent', lang: locals.lang })
}
