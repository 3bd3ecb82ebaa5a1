import { isAllowed } from '#domain/account/permissions.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Story } from '#domain/report/narrative.ts'
import { storyShape } from '#domain/report/story-shape.ts'
import { reportLanguages, textIn, type Language } from '#domain/text/local-text.ts'
import { projectOf } from '../../../project-of.server.ts'
import { askedSentences, partLabel } from './story-screen.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  return {
    asked: askedSentences(records),
    stories: records.stories.map((story) => row(story, records, lang)),
    mayAdd: account !== null && isAllowed(account.role, 'writeStory'),
  }
}

const row = (story: Story, records: ProjectRecords, lang: Language) => ({
  id: story.id,
  title: textIn(story.title, lang) ?? `№ ${story.position}`,
  person: textIn(story.quotedPerson, lang) ?? '',
  hasConsent: story.hasConsent,
  hasScan: records.evidenceLinks.some((link) => link.subject === 'story' && link.subjectId === story.id),
  shapes: reportLanguages.map((each) => {
    const shape = storyShape(story, each, askedSentences(records))
    return {
      lang: each,
      count: shape.sentenceCount,
      isLength: shape.isLength,
      missing: shape.missing.map((part) => partLabel(records, part, lang).toLowerCase()),
    }
  }),
})
