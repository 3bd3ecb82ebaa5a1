import { isAllowed } from '#domain/account/permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { questionnairesOf } from '#store/questionnaire.ts'
import { asking } from '../../../register.server.ts'
import { asked, paged, says } from '../../../list.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import { stateOf } from './questionnaire.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { project, activities } = await projectOf(locals, params.code)
  const { role, read } = await asking(locals)
  const all = await read((db) => questionnairesOf(db, project.id))
  const q = asked(url, 'q')
  const codeOf = new Map(activities.map(({ id, code }) => [id, code]))
  const { rows, ...pages } = paged(
    all.filter(({ title, code }) => says(q, [title, code])),
    url,
  )
  return {
    q,
    pages,
    count: all.length,
    mayAdd: isAllowed(role, 'addQuestionnaire'),
    questionnaires: rows.map((each) => ({
      id: each.id,
      title: textIn(each.title, lang) ?? each.code,
      activity: codeOf.get(each.activityId ?? '') ?? '',
      questions: (each.newest?.items ?? []).filter(({ type }) => type !== 'section' && type !== 'note')
        .length,
      responses: each.responses,
      state: stateOf(each, lang),
    })),
  }
}
