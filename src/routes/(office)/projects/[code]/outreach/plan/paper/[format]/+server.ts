import { textIn } from '#domain/text/local-text.ts'
import { publicationPlanPaper } from '#documents/outreach/publication-plan-paper.ts'
import { paperAnswer, papersAsked } from '../../../../../../paper-answer.server.ts'
import { projectOf } from '../../../../../../project-of.server.ts'
import { listedPlan } from '../../listed-plan.server.ts'
import type { RequestHandler } from './$types'

/** The planned publications that the list shows, on paper. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const { found, filters, today } = listedPlan(records, url)
  return paperAnswer(
    papersAsked(url, (lang) =>
      publicationPlanPaper(
        {
          standings: found,
          activities: records.activities,
          project: textIn(records.project.title, lang) ?? '',
          organisation: records.organisation,
          month: filters.month || null,
          today,
        },
        lang,
      ),
    ),
    { format: params.format, name: `publication-plan-${params.code}`, lang: locals.lang },
  )
}
