import { similarPublications } from '#domain/outreach/similar-publications.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked } from '../../../../list.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../record-files.server.ts'
import { carriedOver, plannedFor } from '../planned-for.server.ts'
import { publicationScreen } from '../publication-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event
  const records = await projectOf(locals, params.code)
  const publication = records.publications.find((each) => each.id === params.id)
  const similar = publication ? similarPublications(publication, records.publications) : []
  const page = await publicationScreen.load(event)
  const planned = plannedFor(records, publication?.plannedId ?? asked(url, 'planned'))
  return {
    page: page.isNew && planned ? { ...page, values: { ...page.values, ...carriedOver(planned) } } : page,
    planned: planned && {
      href: `/projects/${params.code}/outreach/plan/${planned.id}`,
      text: message(locals.lang, 'outreach.plan.does', { about: textIn(planned.title, locals.lang) ?? '' }),
    },
    similar: similar.map(({ publication: other, because }) => ({
      id: other.id,
      text: message(locals.lang, `outreach.similar.${because}`, {
        title: textIn(other.title, locals.lang) ?? '',
      }),
    })),
    ...filesOf(records, 'publication', params.id, locals.account),
  }
}
export const actions: Actions = {
  ...publicationScreen.actions,
  ...fileActions('publication'),
}
