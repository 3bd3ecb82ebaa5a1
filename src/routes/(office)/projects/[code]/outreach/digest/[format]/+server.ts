import { textIn } from '#domain/text/local-text.ts'
import { digestPaper } from '#documents/outreach/digest-paper.ts'
import { paperAnswer, papersAsked } from '../../../../../paper-answer.server.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { todayIn } from '../../../../../today.server.ts'
import { listedPublications, publicationFilters } from '../../listed-publications.server.ts'
import { digestPictures } from '../digest-pictures.server.ts'
import type { RequestHandler } from './$types'

/** The publications that the list shows, as a digest on paper. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const { organisation, project } = records
  const filters = publicationFilters(url)
  const publications = listedPublications(records, filters)
  const pictures = await digestPictures(publications, records, locals.account?.role ?? 'monitor')
  return paperAnswer(
    papersAsked(url, (lang) =>
      digestPaper(
        {
          publications,
          ...pictures,
          project: textIn(project.title, lang) ?? '',
          organisation,
          from: filters.from || null,
          until: filters.until || null,
          today: todayIn(project.timeZone),
        },
        lang,
      ),
    ),
    { format: params.format, name: `digest-${params.code}`, lang: locals.lang },
  )
}
