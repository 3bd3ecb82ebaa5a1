/*
 * A step on a report's way, decided under the project's lock: two people who decide at once are put in a row, and the
 * second sees what the first did.
 */
import type { Transaction } from 'kysely'
import {
  attemptsOf,
  openRemarks,
  refusedStep,
  reviewState,
  type ReviewState,
  type ReviewStep,
  type StepRefusal,
} from '#domain/review/review-steps.ts'
import type { ProjectReview, ReportScope, Submission } from '#domain/review/review.ts'
import type { ActionContext } from '#server/context.ts'
import { Problem, type ProblemCode } from '#server/problem.ts'
import { lockProject } from '#store/project.ts'
import { missingIds } from '#store/record-table.ts'
import { projectOfSubmission, reviewOfProject } from '#store/review.ts'
import type { ReviewWriter } from '#store/review-writes.ts'
import type { DB } from '#store/schema.ts'
import { refuseFields } from './parse-input.ts'

/** What a step knows of the report it is taken on. */
export interface ReviewGround {
  readonly review: ProjectReview
  readonly attempts: readonly Submission[]
  readonly state: ReviewState
}

/** Locks the project and reads where a report of it stands. Throws `project.notFound`. */
export async function groundOfReport(
  trx: Transaction<DB>,
  projectId: string,
  scope: ReportScope,
): Promise<ReviewGround> {
  if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
  const review = await reviewOfProject(trx, projectId)
  const attempts = attemptsOf(review, scope)
  return { review, attempts, state: reviewState(attempts) }
}

/** The same for the report of a submission. Throws `record.notFound`. */
export async function groundOfSubmission(
  trx: Transaction<DB>,
  submissionId: string,
): Promise<ReviewGround & { readonly submission: Submission }> {
  const projectId = await projectOfSubmission(trx, submissionId)
  if (projectId === null || !(await lockProject(trx, projectId)))
    throw new Problem('record.notFound', { id: submissionId })
  const review = await reviewOfProject(trx, projectId)
  const submission = review.submissions.find((one) => one.id === submissionId)
  if (!submission) throw new Problem('record.notFound', { id: submissionId })
  const attempts = attemptsOf(review, submission)
  return { review, attempts, state: reviewState(attempts), submission }
}

/** Refuses a step that the report's state, the person's role or open remarks forbid. */
export function takeStep(
  step: ReviewStep,
  ground: ReviewGround,
  context: ActionContext,
  more: { readonly hasLetter?: boolean; readonly remarkBy?: ActionContext['actor']['role'] } = {},
): void {
  const open = openRemarks(ground.review.remarks, ground.attempts).length
  const wanted = { step, state: ground.state, role: context.actor.role, openRemarks: open, ...more }
  const refusal = refusedStep(wanted)
  if (refusal) throw stepProblem(refusal)
}

/** Refuses what concerns an attempt that a newer one has replaced. */
export function refuseOldAttempt({
  submission,
  attempts,
}: ReviewGround & { readonly submission: Submission }): void {
  if (attempts.at(-1)?.id !== submission.id)
    throw new Problem('review.oldAttempt', { attempt: submission.attempt })
}

/** Refuses a scan that is no file of the project. */
export async function refuseForeignScan(
  trx: Transaction<DB>,
  projectId: string,
  letter: { readonly evidenceId: string | null } | null,
): Promise<void> {
  if (letter?.evidenceId == null) return
  const missing = await missingIds(trx, 'evidence', [letter.evidenceId], projectId)
  refuseFields(missing.map(() => ({ path: 'letter.evidenceId', key: 'input.reference' })))
}

/** Who writes the rows of this step. */
export const writerOf = (
  scope: { readonly organisationId: string; readonly actorId: string | null; readonly at: string },
  context: ActionContext,
): ReviewWriter => ({ ...scope, actorName: context.actor.name })

const stateProblems: { readonly [state in ReviewState]: ProblemCode } = {
  draft: 'review.isDraft',
  submitted: 'review.isSubmitted',
  returned: 'review.isReturned',
  accepted: 'review.isAccepted',
  unlocked: 'review.isUnlocked',
}

function stepProblem(refusal: StepRefusal): Problem {
  switch (refusal.refused) {
    case 'state':
      return new Problem(stateProblems[refusal.state])
    case 'role':
      return new Problem('permission.denied', { action: refusal.step })
    case 'letter':
      return new Problem('review.letterMissing', {}, [{ path: 'letter.number', key: 'input.required' }])
    case 'foreignRemark':
      return new Problem('review.foreignRemark')
    case 'openRemarks':
      return new Problem('review.openRemarks', { count: refusal.count })
  }
}
