import { sql, type Kysely, type Transaction } from 'kysely'
import type { Evidence, EvidenceLink, EvidenceSubject } from '#domain/evidence/evidence.ts'
import { recordTable, type TableName } from './record-table.ts'
import type { DB } from './schema.ts'

export const evidenceTable = recordTable<Evidence>()('evidence', {
  // Audit lines of a file stand under its own name; no link points at a file.
  subject: 'evidence',
  columns: {
    id: 'id',
    kind: 'kind',
    fileName: 'file_name',
    sha256: 'sha256',
    mediaType: 'media_type',
    sizeBytes: 'size_bytes',
    perceptualHash: 'perceptual_hash',
    takenAt: 'taken_at',
    lat: 'lat',
    lon: 'lon',
    recordedBy: 'recorded_by_name',
    recordedAt: 'recorded_at',
  },
  order: ['recorded_at'],
})

/** Where the records that a file can prove are kept. */
const tableOfSubject = {
  event: 'event',
  expense: 'expense',
  participantGroup: 'participant_group',
  partner: 'partner',
  recommendation: 'recommendation',
  letter: 'letter',
  reply: 'reply',
  publication: 'publication',
  printedMaterial: 'printed_material',
  story: 'story',
  testimonial: 'testimonial',
  teamMember: 'team_member',
  coveredNgo: 'covered_ngo',
  amendment: 'amendment',
  dumpObservation: 'dump_observation',
  containerObservation: 'container_observation',
  cleanUpPhoto: 'clean_up_photo',
  pickup: 'pickup',
  contract: 'contract',
  contractDocument: 'contract_document',
  appeal: 'appeal',
} as const satisfies { readonly [subject in EvidenceSubject]: TableName }

/** The project of a record that a file can prove, null where the organisation has no such record. */
export async function projectOfSubject(
  db: Kysely<DB>,
  subject: EvidenceSubject,
  subjectId: string,
): Promise<string | null> {
  if (subject === 'reply') {
    const reply = await db
      .selectFrom('reply')
      .innerJoin('letter', 'letter.id', 'reply.letter_id')
      .select('letter.project_id')
      .where('reply.id', '=', subjectId)
      .executeTakeFirst()
    return reply?.project_id ?? null
  }
  if (subject === 'contractDocument') {
    const document = await db
      .selectFrom('contract_document')
      .innerJoin('contract', 'contract.id', 'contract_document.contract_id')
      .select('contract.project_id')
      .where('contract_document.id', '=', subjectId)
      .executeTakeFirst()
    return document?.project_id ?? null
  }
  const { rows } = await sql<{ project_id: string }>`select project_id
    from ${sql.table(tableOfSubject[subject])} where id = ${subjectId}`.execute(db)
  return rows[0]?.project_id ?? null
}

/** The project's file with these bytes, null where it has none. */
export async function evidenceByHash(
  db: Kysely<DB>,
  projectId: string,
  sha256: string,
): Promise<{ id: string } | null> {
  const found = await db
    .selectFrom('evidence')
    .select('id')
    .where('project_id', '=', projectId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return found ?? null
}

/** The project of a file, null where the organisation has no such file. */
export async function projectOfEvidence(db: Kysely<DB>, id: string): Promise<string | null> {
  const found = await db.selectFrom('evidence').select('project_id').where('id', '=', id).executeTakeFirst()
  return found?.project_id ?? null
}

/** The account that added a file; null where a program did, or the organisation has no such file. */
export async function recorderOfEvidence(db: Kysely<DB>, id: string): Promise<string | null> {
  const found = await db.selectFrom('evidence').select('recorded_by').where('id', '=', id).executeTakeFirst()
  return found?.recorded_by ?? null
}

/** Links of a project's files to its records, as they were made. */
export function evidenceLinksOfProject(db: Kysely<DB>, projectId: string): Promise<EvidenceLink[]> {
  return db
    .selectFrom('evidence_link as link')
    .innerJoin('evidence', 'evidence.id', 'link.evidence_id')
    .select(['link.evidence_id as evidenceId', 'link.subject_id as subjectId'])
    .select(sql<EvidenceSubject>`link.subject`.as('subject'))
    .where('evidence.project_id', '=', projectId)
    .orderBy(sql`link.recorded_at, link.evidence_id, link.subject_id`)
    .execute()
}

/** Whether all of these files are photos. */
export async function arePhotos(db: Kysely<DB>, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const other = await db
    .selectFrom('evidence')
    .select('id')
    .where('id', 'in', ids)
    .where('kind', '<>', 'photo')
    .executeTakeFirst()
  return other === undefined
}

/** The records that a file proves. */
export function linksOfEvidence(db: Kysely<DB>, evidenceId: string): Promise<EvidenceLink[]> {
  return db
    .selectFrom('evidence_link')
    .select(['evidence_id as evidenceId', 'subject_id as subjectId'])
    .select(sql<EvidenceSubject>`subject`.as('subject'))
    .where('evidence_id', '=', evidenceId)
    .orderBy(sql`recorded_at, subject_id`)
    .execute()
}

/** Links a file to a record; false where it was linked before. */
export async function insertEvidenceLink(
  trx: Transaction<DB>,
  scope: { organisationId: string; actorId: string | null; at: string },
  { evidenceId, subject, subjectId, isShared = false }: EvidenceLink & { readonly isShared?: boolean },
): Promise<boolean> {
  const made = await trx
    .insertInto('evidence_link')
    .values({
      evidence_id: evidenceId,
      subject,
      subject_id: subjectId,
      is_shared: isShared,
      organisation_id: scope.organisationId,
      recorded_by: scope.actorId,
      recorded_at: scope.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('evidence_id')
    .executeTakeFirst()
  return made !== undefined
}

/** Unlinks a file from a record; false where it was not linked. */
export async function deleteEvidenceLink(
  trx: Transaction<DB>,
  { evidenceId, subject, subjectId }: EvidenceLink,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('evidence_link')
    .where('evidence_id', '=', evidenceId)
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** The files that prove a record; a record that goes takes its links along. */
export async function deleteLinksOf(
  trx: Transaction<DB>,
  subject: string,
  subjectId: string,
): Promise<string[]> {
  const gone = await trx
    .deleteFrom('evidence_link')
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .returning('evidence_id')
    .execute()
  return gone.map((row) => row.evidence_id)
}
