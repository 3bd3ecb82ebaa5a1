import { error, redirect } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import type { PageServerLoad } from './$types'

/** The lasting address of an analysis leads to its questionnaire, whose page shows it. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { questionnaireAnalyses } = await projectOf(locals, params.code)
  const found = questionnaireAnalyses.find(({ id }) => id === params.analysis)
  if (!found) error(404, message(locals.lang, 'site.notFound'))
  redirect(
    303,
    `/projects/${params.code}/questionnaires/${found.questionnaireId}/analysis?analysis=${found.id}`,
  )
}
