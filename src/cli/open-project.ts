import type { ProjectRecords } from '#domain/project/records.ts'
import { openDatabase, type Database } from '#server/database/connect.ts'
import { databaseSettings } from '#server/database/settings.ts'
import { Problem } from '#server/problem.ts'
import { allOrganisations } from '#store/organisations.ts'
import { projectIdForCode } from '#store/project.ts'
import { recordsOfProject } from '#store/project-records.ts'

/** Opens the database of the environment for one command and closes it whatever happens. */
export async function withDatabase<T>(
  run: (database: Database) => Promise<T>,
  settings: { readonly migrate?: boolean; readonly serve?: boolean } = {},
): Promise<T> {
  const database = await openDatabase({ ...databaseSettings(process.env, process.cwd()), ...settings })
  try {
    return await run(database)
  } finally {
    await database.close()
  }
}

/** The records of the project with this code, whichever organisation has it. Throws `project.notFound`. */
export async function recordsOf(database: Database, code: string): Promise<ProjectRecords> {
  for (const organisation of await allOrganisations(database.kysely)) {
    const records = await database.read(organisation.id, async (db) => {
      const projectId = await projectIdForCode(db, code)
      return projectId && recordsOfProject(db, projectId)
    })
    if (records) return records
  }
  throw new Problem('project.notFound', { code })
}
