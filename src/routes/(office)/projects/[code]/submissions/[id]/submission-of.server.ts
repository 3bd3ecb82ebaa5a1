import { error } from '@sveltejs/kit'
import type { ProjectReview, Submission } from '#domain/review/review.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { projectIdForCode } from '#store/project.ts'
import { reviewOfProject } from '#store/review.ts'

/** A submission of a project of the person's own organisation, with the whole review; others answer 404. */
export async function submissionOf(
  locals: App.Locals,
  code: string,
  id: string,
): Promise<{
  readonly organisationId: string
  readonly projectId: string
  readonly review: ProjectReview
  readonly submission: Submission
}> {
  const { database } = await application()
  const organisationId = locals.account?.organisationId ?? ''
  const found = await database.read(organisationId, async (db) => {
    const projectId = await projectIdForCode(db, code)
    return projectId && { projectId, review: await reviewOfProject(db, projectId) }
  })
  const submission = found && found.review.submissions.find((one) => one.id === id)
  if (!found || !submission) error(404, message(locals.lang, 'site.notFound'))
  return { organisationId, ...found, submission }
}
