import type { Person } from '#domain/account/account.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { visibleRecords } from '#domain/account/visible-records.ts'
import { projectRecords, rememberedFor } from './project-cache.ts'
import type { Database } from './database/connect.ts'

// Narrowed once for each role and its places, so that what is made of records is remembered for those too.
const narrowed = rememberedFor((records, person) => visibleRecords(records, JSON.parse(person) as Person))

/**
 * What a person may see of their organisation's project with this code, null where it has none. Figures of indicators
 * and of the report are true of the whole alone: ask `seesWholeProject` before showing them.
 */
export async function visibleProject(
  database: Pick<Database, 'kysely' | 'read'>,
  organisationId: string,
  { role, placeIds = [] }: Person,
  code: string,
  knownHead: number | null = null,
): Promise<ProjectRecords | null> {
  const records = await projectRecords(database, organisationId, code, knownHead)
  return records && narrowed(records, JSON.stringify({ role, placeIds }))
}
