import { acceptInput } from '#domain/review/review-input.ts'
import { decideSubmission } from '../decide-submission.ts'

/** Accepts a report of which no remark is open: the monitor, or the organisation as the letter of the operator says. */
export const acceptReport = decideSubmission({
  name: 'acceptReport',
  event: 'report.accepted',
  schema: acceptInput,
  step: 'accept',
  kind: 'acceptance',
})
