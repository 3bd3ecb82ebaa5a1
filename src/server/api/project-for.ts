import { mayRead, type ReadSubject } from '#domain/account/read-permissions.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { Problem } from '#server/problem.ts'
import { visibleProject } from '#server/visible-project.ts'
import type { Caller } from './caller.ts'

/**
 * What a caller who may read the subject sees of a project. Throws `permission.denied` for another role and
 * `project.notFound` for a project that their organisation does not have.
 */
export async function projectFor(
  { account, context }: Caller,
  code: string,
  subject: ReadSubject,
): Promise<ProjectRecords> {
  if (!mayRead(account.role, subject)) throw new Problem('permission.denied', { subject })
  const records = await visibleProject(context.database, context.organisationId, context.actor, code)
  if (!records) throw new Problem('project.notFound', { code: code.slice(0, 100) })
  return records
}
