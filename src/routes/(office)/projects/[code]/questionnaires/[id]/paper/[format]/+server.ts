import { questionnairePaper } from '#documents/questionnaire/questionnaire-paper.ts'
import { paperAnswer, papersAsked } from '../../../../../../paper-answer.server.ts'
import { asking } from '../../../../../../register.server.ts'
import { questionnaireFor } from '../../../questionnaire.server.ts'
import type { RequestHandler } from './$types'

/** The newest questions as a form to be filled in by hand. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { questionnaire, records } = await questionnaireFor(locals, params.code, params.id)
  const { today } = await asking(locals)
  const version = questionnaire.newest ?? { number: 1, items: [] }
  const papers = papersAsked(url, (lang) =>
    questionnairePaper({ questionnaire, version, organisation: records.organisation, date: today }, lang),
  )
  return paperAnswer(papers, { format: params.format, name: questionnaire.code, lang: locals.lang })
}
