import { error } from '@sveltejs/kit'
import { correctReachReading } from '#actions/outreach/correct-reach-reading.ts'
import { withdrawReachReading } from '#actions/outreach/withdraw-reach-reading.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../../project-of.server.ts'
import { correctionScreen } from '../../../correction-screen.server.ts'
import { readingFields } from '../../../reach-readings.server.ts'
import type { Actions, PageServerLoad } from './$types'

const screen = correctionScreen<{ code: string; id: string; reading: string }>({
  subject: 'reachReading',
  asked: async ({ locals, params }) => {
    const { lang } = locals
    const records = await projectOf(locals, params.code)
    const publication = records.publications.find(({ id }) => id === params.id)
    const reading = records.reachReadings.find(({ id }) => id === params.reading)
    if (!publication || reading?.publicationId !== publication.id) error(404, message(lang, 'site.notFound'))
    return {
      row: reading,
      title: message(lang, 'outreach.reading.one'),
      of: textIn(publication.title, lang) ?? '',
      fields: readingFields(lang),
      back: `/projects/${params.code}/outreach/${params.id}`,
    }
  },
  correct: correctReachReading,
  withdraw: withdrawReachReading,
})

export const load: PageServerLoad = screen.load
export const actions: Actions = screen.actions
