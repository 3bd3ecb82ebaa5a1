import { redirect } from '@sveltejs/kit'
import { textIn } from '#domain/text/local-text.ts'
import { application } from '#server/application.ts'
import { projects } from '#store/project.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  if (locals.account?.role === 'monitor') redirect(303, '/submissions')
  const { database } = await application()
  const organisationId = locals.account?.organisationId ?? ''
  const found = await database.read(organisationId, (db) => projects(db))
  const [only] = found
  if (only && found.length === 1) redirect(303, `/projects/${only.code}`)
  return {
    projects: found.map((project) => ({
      code: project.code,
      title: textIn(project.title, locals.lang) ?? project.code,
    })),
  }
}
