// The writes of `review.ts`: each adds a row for good.
import type { Transaction } from 'kysely'
import type { Approval, Decision, Remark, Submission } from '#domain/review/review.ts'
import type { DB } from './schema.ts'

/** Who writes the row. */
export interface ReviewWriter {
  readonly organisationId: string
  readonly actorId: string | null
  readonly actorName: string
  readonly at: string
}

const written = ({ organisationId, actorId, actorName, at }: ReviewWriter) => ({
  organisation_id: organisationId,
  recorded_by: actorId,
  recorded_by_name: actorName,
  recorded_at: at,
})

/** Adds a submission with its files; the attempt is the caller's, who holds the project. */
export async function insertSubmission(
  trx: Transaction<DB>,
  writer: ReviewWriter,
  submission: Omit<Submission, 'decisions' | 'by' | 'at'>,
  snapshot: string,
): Promise<void> {
  const { id, projectId, kind, from, to, attempt, form, sha256, contentSha256, note, files } = submission
  await trx
    .insertInto('report_submission')
    .values({
      ...written(writer),
      id,
      project_id: projectId,
      kind,
      from_day: from,
      to_day: to,
      attempt,
      form,
      snapshot,
      sha256,
      content_sha256: contentSha256,
      note,
    })
    .execute()
  await trx
    .insertInto('report_submission_file')
    .values(
      files.map((file) => ({
        submission_id: id,
        organisation_id: writer.organisationId,
        lang: file.lang,
        format: file.format,
        sha256: file.sha256,
        size_bytes: file.sizeBytes,
      })),
    )
    .execute()
}

export async function insertDecision(
  trx: Transaction<DB>,
  writer: ReviewWriter,
  submissionId: string,
  { id, kind, reason, letter }: Omit<Decision, 'by' | 'at'>,
): Promise<void> {
  await trx
    .insertInto('report_decision')
    .values({
      ...written(writer),
      id,
      submission_id: submissionId,
      kind,
      reason,
      letter_number: letter?.number ?? null,
      letter_date: letter?.date ?? null,
      evidence_id: letter?.evidenceId ?? null,
    })
    .execute()
}

export async function insertRemark(
  trx: Transaction<DB>,
  writer: ReviewWriter,
  { id, submissionId, anchor, text, authorRole }: Omit<Remark, 'answers' | 'settled' | 'by' | 'at'>,
): Promise<void> {
  await trx
    .insertInto('report_remark')
    .values({
      ...written(writer),
      id,
      submission_id: submissionId,
      lang: anchor.lang,
      place: JSON.stringify(anchor.place),
      figure: anchor.figure,
      quote: anchor.quote,
      text,
      author_role: authorRole,
    })
    .execute()
}

export async function insertRemarkAnswer(
  trx: Transaction<DB>,
  writer: ReviewWriter,
  answer: { id: string; remarkId: string; text: string },
): Promise<void> {
  const { id, remarkId, text } = answer
  await trx
    .insertInto('report_remark_answer')
    .values({ ...written(writer), id, remark_id: remarkId, text })
    .execute()
}

export async function insertRemarkSettlement(
  trx: Transaction<DB>,
  writer: ReviewWriter,
  settlement: { remarkId: string; note: string },
): Promise<void> {
  await trx
    .insertInto('report_remark_settlement')
    .values({ ...written(writer), remark_id: settlement.remarkId, note: settlement.note })
    .execute()
}

export async function insertApproval(
  trx: Transaction<DB>,
  writer: ReviewWriter,
  approval: Omit<Approval, 'by' | 'at'> & { readonly projectId: string },
): Promise<void> {
  const { id, projectId, kind, from, to, role, contentSha256, note } = approval
  await trx
    .insertInto('report_approval')
    .values({
      ...written(writer),
      id,
      project_id: projectId,
      kind,
      from_day: from,
      to_day: to,
      role,
      content_sha256: contentSha256,
      note,
    })
    .execute()
}
