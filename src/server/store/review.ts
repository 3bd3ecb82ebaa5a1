/*
 * What was handed in and what became of it. Rows are only ever added; a report's state is read from the newest of them.
 */
import { sql, type Kysely } from 'kysely'
import type { Decision, ProjectReview, Remark, Submission } from '#domain/review/review.ts'
import type { DB } from './schema.ts'

/** Everything about the handed-in reports of a project, without their snapshots. */
export async function reviewOfProject(db: Kysely<DB>, projectId: string): Promise<ProjectReview> {
  const submissions = await submissionsOfProject(db, projectId)
  const ids = submissions.map((one) => one.id)
  return { submissions, remarks: await remarksOf(db, ids), approvals: await approvalsOf(db, projectId) }
}

/** The project of a submission, null where the organisation has no such submission. */
export async function projectOfSubmission(db: Kysely<DB>, id: string): Promise<string | null> {
  const found = await db
    .selectFrom('report_submission')
    .select('project_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.project_id ?? null
}

/** The submission of a remark with its project, null where the organisation has no such remark. */
export async function remarkOwner(
  db: Kysely<DB>,
  remarkId: string,
): Promise<{ submissionId: string; projectId: string } | null> {
  const found = await db
    .selectFrom('report_remark as remark')
    .innerJoin('report_submission as submission', 'submission.id', 'remark.submission_id')
    .select(['remark.submission_id as submissionId', 'submission.project_id as projectId'])
    .where('remark.id', '=', remarkId)
    .executeTakeFirst()
  return found ?? null
}

/** The frozen text of a submission, byte for byte, with the hash that it had; null where there is none. */
export async function snapshotOfSubmission(
  db: Kysely<DB>,
  id: string,
): Promise<{ snapshot: string; sha256: string } | null> {
  const found = await db
    .selectFrom('report_submission')
    .select(['snapshot', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

async function submissionsOfProject(db: Kysely<DB>, projectId: string): Promise<Submission[]> {
  const rows = await db
    .selectFrom('report_submission')
    .select([
      'id',
      'project_id as projectId',
      'kind',
      'from_day as from',
      'to_day as to',
      'attempt',
      'form',
      'sha256',
      'content_sha256 as contentSha256',
      'note',
      'recorded_by_name as by',
      'recorded_at as at',
    ])
    .where('project_id', '=', projectId)
    .orderBy(sql`kind, from_day nulls first, to_day nulls first, attempt`)
    .execute()
  const ids = rows.map((row) => row.id)
  const files = Map.groupBy(await filesOf(db, ids), (file) => file.submissionId)
  const decisions = Map.groupBy(await decisionsOf(db, ids), (one) => one.submissionId)
  return rows.map((row) => ({
    ...row,
    files: (files.get(row.id) ?? []).map(({ lang, format, sha256, sizeBytes }) => ({
      lang,
      format,
      sha256,
      sizeBytes,
    })),
    decisions: (decisions.get(row.id) ?? []).map(({ id, kind, reason, letter, by, at }) => ({
      id,
      kind,
      reason,
      letter,
      by,
      at,
    })),
  }))
}

function filesOf(db: Kysely<DB>, ids: readonly string[]) {
  return db
    .selectFrom('report_submission_file')
    .select(['submission_id as submissionId', 'lang', 'format', 'sha256', 'size_bytes as sizeBytes'])
    .where('submission_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy(sql`lang desc, format`)
    .execute()
}

async function decisionsOf(
  db: Kysely<DB>,
  ids: readonly string[],
): Promise<(Decision & { submissionId: string })[]> {
  const rows = await db
    .selectFrom('report_decision')
    .select([
      'submission_id as submissionId',
      'id',
      'kind',
      'reason',
      'letter_number',
      'letter_date',
      'evidence_id',
      'recorded_by_name as by',
      'recorded_at as at',
    ])
    .where('submission_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy(sql`recorded_at, id`)
    .execute()
  return rows.map(({ letter_number: number, letter_date: date, evidence_id: evidenceId, ...row }) => ({
    ...row,
    letter: number === null || date === null ? null : { number, date, evidenceId },
  }))
}

async function remarksOf(db: Kysely<DB>, submissionIds: readonly string[]): Promise<Remark[]> {
  const rows = await db
    .selectFrom('report_remark as remark')
    .leftJoin('report_remark_settlement as settled', 'settled.remark_id', 'remark.id')
    .select([
      'remark.id',
      'remark.submission_id as submissionId',
      'remark.lang',
      'remark.place',
      'remark.figure',
      'remark.quote',
      'remark.text',
      'remark.author_role as authorRole',
      'remark.recorded_by_name as by',
      'remark.recorded_at as at',
      'settled.recorded_by_name as settledBy',
      'settled.recorded_at as settledAt',
      'settled.note as settledNote',
    ])
    .where('remark.submission_id', '=', sql<string>`any(${[...submissionIds]}::uuid[])`)
    .orderBy(sql`remark.recorded_at, remark.id`)
    .execute()
  const answers = Map.groupBy(
    await answersOf(
      db,
      rows.map((row) => row.id),
    ),
    (one) => one.remarkId,
  )
  return rows.map(({ lang, place, figure, quote, settledBy, settledAt, settledNote, ...row }) => ({
    ...row,
    // Written by the action alone, from a place of the snapshot.
    anchor: { lang, place: place as Remark['anchor']['place'], figure, quote },
    answers: (answers.get(row.id) ?? []).map(({ id, text, by, at }) => ({ id, text, by, at })),
    settled:
      settledBy === null || settledAt === null
        ? null
        : { by: settledBy, at: settledAt, note: settledNote ?? '' },
  }))
}

function answersOf(db: Kysely<DB>, remarkIds: readonly string[]) {
  return db
    .selectFrom('report_remark_answer')
    .select(['remark_id as remarkId', 'id', 'text', 'recorded_by_name as by', 'recorded_at as at'])
    .where('remark_id', '=', sql<string>`any(${[...remarkIds]}::uuid[])`)
    .orderBy(sql`recorded_at, id`)
    .execute()
}

function approvalsOf(db: Kysely<DB>, projectId: string) {
  return db
    .selectFrom('report_approval')
    .select([
      'id',
      'kind',
      'from_day as from',
      'to_day as to',
      'content_sha256 as contentSha256',
      'role',
      'note',
      'recorded_by_name as by',
      'recorded_at as at',
    ])
    .where('project_id', '=', projectId)
    .orderBy(sql`recorded_at, id`)
    .execute()
}
