import { error, redirect } from '@sveltejs/kit'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { pdfPages } from '#documents/paper/pdf-pages.ts'
import { casePaper, mostCasePictures } from '#documents/story/case-paper.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { readable, smallPicture } from '#server/evidence/small-picture.ts'
import { paperAnswer, papersAsked } from '../../../../../../paper-answer.server.ts'
import { projectOf } from '../../../../../../project-of.server.ts'
import { todayIn } from '../../../../../../today.server.ts'
import { reportOf } from '../../../../report-model.server.ts'
import { caseLanguages, casePictures, placeInReport } from '../../case-of.server.ts'
import type { RequestHandler } from './$types'

/** A story whose person agreed, on one page with the pictures that were ticked; longer, it goes back and says so. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const story = records.stories.find(({ id }) => id === params.id)
  const lang: ReportLanguage = url.searchParams.get('lang') === 'kk' ? 'kk' : 'ru'
  if (!story?.hasConsent || !caseLanguages(story).includes(lang)) {
    error(404, message(locals.lang, 'site.notFound'))
  }
  const ticked = url.searchParams.getAll('photo')
  const files = casePictures(records, story.id, locals.account?.role ?? 'monitor')
  const chosen = files.filter(({ id }) => ticked.includes(id))
  const back = `/projects/${params.code}/stories/${story.id}`
  if (chosen.length > mostCasePictures) redirect(303, `${back}?pictures=${chosen.length}#case`)
  const { dataFolder } = (await application()).database
  const pictures: Awaited<ReturnType<typeof smallPicture>>[] = []
  for (const { id, sha256 } of chosen) {
    const picture = await readable(smallPicture(dataFolder, sha256))
    if (picture === null) redirect(303, `${back}?unreadable=${id}#case`)
    pictures.push(picture)
  }
  const paper = paperOf(records, story.id, lang, pictures, locals.lang)
  const pages = pdfPages(await paperPdf([paper]))
  if (pages > 1) redirect(303, `${back}?pages=${pages}#case`)
  return paperAnswer(
    papersAsked(new URL(`?lang=${lang}`, url), () => paper),
    { format: params.format, name: `story-${story.position}-${lang}`, lang: locals.lang },
  )
}

function paperOf(
  records: ProjectRecords,
  id: string,
  lang: ReportLanguage,
  pictures: Parameters<typeof casePaper>[0]['pictures'],
  spoken: App.Locals['lang'],
) {
  const { model, form } = reportOf(records, { kind: 'final', lang, from: null, to: null }, spoken)
  const story = model.stories[placeInReport(records, id)]
  if (!story) error(404, message(spoken, 'site.notFound'))
  const { project, organisation } = records
  return casePaper(
    {
      story,
      labels: form.storyParts,
      pictures,
      project: textIn(project.title, lang) ?? '',
      organisation,
      today: todayIn(project.timeZone),
    },
    lang,
  )
}
