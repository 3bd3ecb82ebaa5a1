import type { ProjectRecords } from '#domain/project/records.ts'
import { Problem } from '#server/problem.ts'
import { projectIdForCode } from '#store/project.ts'
import { recordsOfProject } from '#store/project-records.ts'
import type { Caller } from './caller.ts'

/** What the caller may see of a project. Throws `project.notFound` for one that their organisation does not have. */
export async function projectFor(caller: Caller, code: string): Promise<ProjectRecords> {
  const { database, organisationId } = caller.context
  return database.read(organisationId, async (db) => {
    const id = await projectIdForCode(db, code)
    if (!id) throw new Problem('project.notFound', { code: code.slice(0, 100) })
    return recordsOfProject(db, id)
  })
}
