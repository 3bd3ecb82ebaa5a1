/*
 * The records of projects as this process read them last. Every write of an organisation goes through its audit log, so
 * records read at a log's head are the records of now as long as the head stands where it stood, whoever writes.
 */
import type { ProjectRecords } from '#domain/project/records.ts'
import { auditHeadOf, headOfOrganisation } from '#store/audit-log.ts'
import { changesSince, recordsAfter } from '#store/project-changes.ts'
import { projectIdForCode } from '#store/project.ts'
import { recordsOfProject } from '#store/project-records.ts'
import type { Database } from './database/connect.ts'

/** Projects kept at once; a hundred of the demo's size are some tens of megabytes. */
const mostProjects = 50

type Reading = Parameters<typeof auditHeadOf>[0]

interface Kept {
  readonly head: number
  readonly records: ProjectRecords
}
const kept = new Map<string, Kept>()

/** Answers kept of one function about one project: an address may ask for any month and any filter. */
const mostAnswers = 50

/**
 * Everything recorded about the organisation's project with this code, as it stands now; null where it has none. Whoever
 * has just read the log's head hands it over, and is answered without a question where it has not moved.
 */
export async function projectRecords(
  database: Pick<Database, 'kysely' | 'read'>,
  organisationId: string,
  code: string,
  knownHead: number | null = null,
): Promise<ProjectRecords | null> {
  const key = `${organisationId}/${code}`
  const found = kept.get(key)
  if (found && found.head >= (knownHead ?? (await headOfOrganisation(database.kysely, organisationId))))
    return found.records
  return database.read(organisationId, async (db) => {
    const head = await auditHeadOf(db)
    const records = (found && (await followed(db, found))) ?? (await readWhole(db, code))
    if (records) keep(key, { head, records })
    return records
  })
}

async function followed(db: Reading, { head, records }: Kept): Promise<ProjectRecords | null> {
  const changes = await changesSince(db, head)
  return changes && recordsAfter(db, records, changes)
}

async function readWhole(db: Reading, code: string): Promise<ProjectRecords | null> {
  const projectId = await projectIdForCode(db, code)
  return projectId === null ? null : recordsOfProject(db, projectId)
}

function keep(key: string, entry: Kept): void {
  const present = kept.get(key)
  // A slow reader of an older head must not push out what a faster one has read since.
  if (present && present.head > entry.head) return
  kept.delete(key)
  kept.set(key, entry)
  const [oldest] = kept.keys()
  if (kept.size > mostProjects && oldest !== undefined) kept.delete(oldest)
}

/**
 * Remembers what a pure function makes of records, for as long as those very records are held: `rememberedFor(compute)`
 * gives the same answer to the same records and key without computing it twice.
 */
export function rememberedFor<Result>(
  compute: (records: ProjectRecords, key: string) => Result,
): (records: ProjectRecords, key: string) => Result {
  const answers = new WeakMap<ProjectRecords, Map<string, Result>>()
  return (records, key) => {
    const ofRecords = answers.get(records) ?? new Map<string, Result>()
    answers.set(records, ofRecords)
    if (ofRecords.has(key)) return ofRecords.get(key) as Result
    const answer = compute(records, key)
    ofRecords.set(key, answer)
    const [oldest] = ofRecords.keys()
    if (ofRecords.size > mostAnswers && oldest !== undefined) ofRecords.delete(oldest)
    return answer
  }
}
