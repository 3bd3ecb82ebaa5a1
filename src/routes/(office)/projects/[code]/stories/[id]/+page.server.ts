import { storyShape } from '#domain/report/story-shape.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { reportLanguages, type Language } from '#domain/text/local-text.ts'
import { mostCasePictures } from '#documents/story/case-paper.ts'
import { message } from '#i18n/message.ts'
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
      refusal: caseRefusal(event.url, records, locals.lang),
    },
    ...filesOf(records, 'story', params.id, locals.account),
  }
}
export const actions: Actions = {
  ...storyScreen.actions,
  ...fileActions('story'),
}

/** Why the paper was not given: longer than a page, too many pictures, or one that cannot be read. */
function caseRefusal(url: URL, { evidence }: ProjectRecords, lang: Language): string | null {
  const pages = countAsked(url, 'pages')
  if (pages > 1) return message(lang, 'story.case.tooLong', { pages })
  const count = countAsked(url, 'pictures')
  if (count > mostCasePictures) return message(lang, 'story.case.tooMany', { count, most: mostCasePictures })
  const file = evidence.find(({ id }) => id === url.searchParams.get('unreadable'))
  return file ? message(lang, 'story.case.unreadable', { name: file.fileName }) : null
}

/** A count in the address, which anybody can write there; 0 where it is none. */
function countAsked(url: URL, name: string): number {
  const count = Number(url.searchParams.get(name))
  return Number.isInteger(count) && count > 0 && count < 1000 ? count : 0
}
