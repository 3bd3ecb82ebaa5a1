import { similarPublications } from '#domain/outreach/similar-publications.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../record-files.server.ts'
import { publicationScreen } from '../publication-screen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event
  const records = await projectOf(locals, params.code)
  const publication = records.publications.find((each) => each.id === params.id)
  const similar = publication ? similarPublications(publication, records.publications) : []
  return {
    page: await publicationScreen.load(event),
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
