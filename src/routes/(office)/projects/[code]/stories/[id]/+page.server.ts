import { storyShape } from '#domain/report/story-shape.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { reportLanguages, textIn, type Language } from '#domain/text/local-text.ts'
import { mostCasePictures } from '#documents/story/case-paper.ts'
import { message } from '#i18n/message.ts'
import type { FormValues } from '#ui/form/form-field.ts'
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
  const page = await storyScreen.load(event)
  const quoted = page.isNew ? quotedFrom(records, event.url) : {}
  return {
    page: { ...page, values: { ...page.values, ...quoted } },
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

/** The words of a testimonial that a new story begins with; a role and a village say whose, for a name has its own consent. */
function quotedFrom({ testimonials, places }: ProjectRecords, url: URL): FormValues {
  const found = testimonials.find(({ id }) => id === url.searchParams.get('testimonial'))
  if (!found) return {}
  const village = places.find(({ id }) => id === found.placeId)?.name
  return Object.fromEntries(
    reportLanguages.flatMap((lang) => {
      const who = [message(lang, `testimonial.role.${found.role}`), textIn(village, lang)]
      return [
        [`quote.${lang}`, found.words[lang] ?? ''],
        [`quotedPerson.${lang}`, who.filter(Boolean).join(', ')],
      ]
    }),
  )
}

/** A count in the address, which anybody can write there; 0 where it is none. */
function countAsked(url: URL, name: string): number {
  const count = Number(url.searchParams.get(name))
  return Number.isInteger(count) && count > 0 && count < 1000 ? count : 0
}
