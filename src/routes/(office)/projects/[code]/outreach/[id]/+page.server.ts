import { recordReachReading } from '#actions/outreach/record-reach-reading.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { similarPublications } from '#domain/outreach/similar-publications.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { asked } from '../../../../list.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { fileActions, filesOf } from '../../../../record-files.server.ts'
import { todayIn } from '../../../../today.server.ts'
import { write } from '../../../../write.server.ts'
import { carriedOver, plannedFor } from '../planned-for.server.ts'
import { publicationScreen } from '../publication-screen.server.ts'
import { readingFields, toldReadings } from '../reach-readings.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const publication = records.publications.find((each) => each.id === params.id)
  const similar = publication ? similarPublications(publication, records.publications) : []
  const page = await publicationScreen.load(event)
  const planned = plannedFor(records, publication?.plannedId ?? asked(url, 'planned'))
  return {
    page: page.isNew && planned ? { ...page, values: { ...page.values, ...carriedOver(planned) } } : page,
    planned: planned && {
      href: `/projects/${params.code}/outreach/plan/${planned.id}`,
      text: message(lang, 'outreach.plan.does', { about: textIn(planned.title, lang) ?? '' }),
    },
    similar: similar.map(({ publication: other, because }) => ({
      id: other.id,
      text: message(lang, `outreach.similar.${because}`, {
        title: textIn(other.title, lang) ?? '',
      }),
    })),
    readings: toldReadings(records.reachReadings, params.id, lang),
    reading:
      !page.isNew && account !== null && isAllowed(account.role, 'recordReachReading')
        ? {
            id: uuidV7(Date.now()),
            fields: readingFields(lang),
            values: { on: todayIn(records.project.timeZone) },
          }
        : null,
    mayCorrect: account !== null && isAllowed(account.role, 'correctReachReading'),
    ...filesOf(records, 'publication', params.id, account),
  }
}
export const actions: Actions = {
  ...publicationScreen.actions,
  ...fileActions('publication'),
  read: async (event) => {
    const { locals, params, url } = event
    const { project } = await projectOf(locals, params.code)
    return write(event, {
      fields: readingFields(locals.lang),
      to: url.pathname,
      run: (context, read) =>
        recordReachReading(context, {
          ...read,
          publicationId: params.id,
          projectId: project.id,
        } as never),
    })
  },
}
