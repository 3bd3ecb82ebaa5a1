import { returnInput } from '#domain/review/review-input.ts'
import { decideSubmission } from '../decide-submission.ts'

/** Gives a report back with the reason: the monitor, or the organisation as the letter of the operator says. */
export const returnReport = decideSubmission({
  name: 'returnReport',
  event: 'report.returned',
  schema: returnInput,
  step: 'return',
  kind: 'return',
})
