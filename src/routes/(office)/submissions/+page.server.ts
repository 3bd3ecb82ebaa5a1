import { textIn } from '#domain/text/local-text.ts'
import { application } from '#server/application.ts'
import { projects } from '#store/project.ts'
import { reviewOfProject } from '#store/review.ts'
import { shownReports } from '../projects/[code]/submissions/submission-view.server.ts'
import type { PageServerLoad } from './$types'

/** What was handed in by the organisation, project by project: where a monitor begins. */
export const load: PageServerLoad = async ({ locals }) => {
  const { database } = await application()
  const { lang } = locals
  return {
    projects: await database.read(locals.account?.organisationId ?? '', async (db) => {
      const found = []
      for (const project of await projects(db)) {
        const reports = shownReports(await reviewOfProject(db, project.id), lang)
        found.push({ code: project.code, title: textIn(project.title, lang) ?? project.code, reports })
      }
      return found.filter((project) => project.reports.length > 0)
    }),
  }
}
