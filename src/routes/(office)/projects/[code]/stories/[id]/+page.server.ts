import { storyShape } from '#domain/report/story-shape.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../record-files.server.ts'
import { askedSentences, storyScreen } from '../story-screen.server.ts'
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
    ...filesOf(records, 'story', params.id, locals.account),
  }
}
export const actions: Actions = {
  ...storyScreen.actions,
  ...fileActions('story'),
}
