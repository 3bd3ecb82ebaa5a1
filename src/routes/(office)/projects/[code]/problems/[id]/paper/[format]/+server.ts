import { storyPaper } from '#documents/concern/story-paper.ts'
import { paperAnswer, papersAsked } from '../../../../../../paper-answer.server.ts'
import { todayIn } from '../../../../../../today.server.ts'
import { storyOf } from '../../../concern-of.server.ts'
import type { RequestHandler } from './$types'

/** The story of a problem as a paper. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { records, story } = await storyOf(locals, params)
  const { organisation, project, places } = records
  const place = places.find(({ id }) => id === story.concern.placeId)?.name ?? {}
  const today = todayIn(project.timeZone)
  return paperAnswer(
    papersAsked(url, (lang) => storyPaper({ story, place, organisation, today }, lang)),
    { format: params.format, name: `problem-${story.concern.position}`, lang: locals.lang },
  )
}
