import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProjectRecords } from '#domain/project/records.ts'
import { openDatabase } from '#server/database/connect.ts'
import { allOrganisations } from '#store/organisations.ts'
import { projects } from '#store/project.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { loadDemo } from '#demo/load-demo.ts'

/** The records of the demo project, loaded into a database of its own that is gone afterwards. */
export async function demoRecords(): Promise<ProjectRecords> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'esep-bench-'))
  const database = await openDatabase({ dataFolder, isDurable: false })
  try {
    await loadDemo(database)
    const [organisation] = await allOrganisations(database.kysely)
    return await database.read(organisation?.id ?? '', async (db) => {
      const [project] = await projects(db)
      return recordsOfProject(db, project?.id ?? '')
    })
  } finally {
    await database.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
