import { storyShape } from '#domain/report/story-shape.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../record-files.server.ts'
import { askedSentences, storyScreen } from '../story-screen.server.ts'
import { caseLanguages, casePictures } from './case-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event
  const records = await projectOf(locals, params.code)
  const story = records.stories.find((each) => each.id === params.id)
  const asked = askedSentences(records)
  return {
    page: await storyScreen.load(event),
    asked,
    counts: reportLanguages.map((lang) => ({
      lang,
      count: story ? storyShape(story, lang, asked).sentenceCount : 0,
    })),
    paper: story && {
      hasConsent: story.hasConsent,
      languages: caseLanguages(story),
      pictures: casePictures(records, story.id, locals.account?.role ?? 'monitor').map((file) => ({
        id: file.id,
        name: file.fileName,
      })),
      pages: pagesAsked(event.url),
    },
    ...filesOf(records, 'story', params.id, locals.account),
  }
}
export const actions: Actions = {
  ...storyScreen.actions,
  ...fileActions('story'),
}

/** What the paper answered when it was longer than a page. */
function pagesAsked(url: URL): number | null {
  const pages = Number(url.searchParams.get('pages'))
  return Number.isInteger(pages) && pages > 1 && pages < 1000 ? pages : null
}
