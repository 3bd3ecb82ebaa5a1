import type * as v from 'valibot'
import type { ActionName } from '#domain/account/permissions.ts'
import type { DecisionKind, OperatorLetter } from '#domain/review/review.ts'
import type { ReviewStep } from '#domain/review/review-steps.ts'
import { insertDecision } from '#store/review-writes.ts'
import { action, type Action } from './action.ts'
import { wasMadeBefore } from './replay.ts'
import { groundOfSubmission, refuseForeignScan, refuseOldAttempt, takeStep, writerOf } from './review-step.ts'

interface Given {
  readonly id?: string | undefined
  readonly submissionId: string
  readonly reason: string
  readonly letter?: OperatorLetter | null
}

interface DecisionAction<Schema extends v.GenericSchema> {
  readonly name: ActionName
  readonly event: string
  readonly schema: v.InferOutput<Schema> extends Given ? Schema : never
  readonly step: ReviewStep
  readonly kind: DecisionKind
}

/** An action that decides on the newest attempt of a report. Sent again with the same id and body it decides nothing anew. */
export function decideSubmission<Schema extends v.GenericSchema>(
  definition: DecisionAction<Schema>,
): Action<v.InferInput<Schema>, { id: string }> {
  const { event, step, kind } = definition
  return action({
    name: definition.name,
    event,
    schema: definition.schema as Schema,
    run: async ({ trx, input, context, scope }) => {
      const { id: given, submissionId, reason, letter = null } = input as Given
      const ground = await groundOfSubmission(trx, submissionId)
      const id = given ?? context.newId()
      const body = { submissionId, reason, letter }
      if (given && (await wasMadeBefore(trx, { event, subject: 'decision', id, body }))) {
        return { result: { id }, event: null }
      }
      refuseOldAttempt(ground)
      takeStep(step, ground, context, { hasLetter: letter !== null })
      await refuseForeignScan(trx, ground.submission.projectId, letter)
      await insertDecision(trx, writerOf(scope, context), submissionId, { id, kind, reason, letter })
      const after = { id, kind, ...body }
      return { result: { id }, event: { subject: 'decision', subjectId: id, before: null, after } }
    },
  })
}
