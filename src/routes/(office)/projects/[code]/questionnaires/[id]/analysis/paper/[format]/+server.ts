import { analysisPaper } from '#documents/questionnaire/analysis-paper.ts'
import { paperAnswer, papersAsked } from '../../../../../../../paper-answer.server.ts'
import { analysisFor } from '../../../../analysed.server.ts'
import type { RequestHandler } from './$types'

/** What the page shows, on paper. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { analysed, questionnaire, chosen, village, records, today } = await analysisFor(locals, params, url)
  const papers = papersAsked(url, (lang) =>
    analysisPaper(
      {
        title: chosen?.title ?? {},
        questionnaire: questionnaire.title,
        conclusion: chosen?.conclusion ?? {},
        until: chosen?.until ?? today,
        village: village?.name ?? null,
        analysed,
        organisation: records.organisation,
      },
      lang,
    ),
  )
  return paperAnswer(papers, {
    format: params.format,
    name: `${questionnaire.code}-analysis`,
    lang: locals.lang,
  })
}
