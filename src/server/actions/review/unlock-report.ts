import { unlockInput } from '#domain/review/review-input.ts'
import { decideSubmission } from '../decide-submission.ts'

/** Opens a report that was handed in or accepted for another attempt, with the reason. No approval holds any longer. */
export const unlockReport = decideSubmission({
  name: 'unlockReport',
  event: 'report.unlocked',
  schema: unlockInput,
  step: 'unlock',
  kind: 'unlocking',
})
