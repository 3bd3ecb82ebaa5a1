import { replyInput } from '#domain/recommendation/recommendation-input.ts'
import { replyTable } from '#store/recommendation.ts'
import { changeRecord } from '../change-record.ts'
import { replyProblems } from '../reply-checks.ts'

/** Corrects a reply; why must be said. */
export const correctReply = changeRecord({
  name: 'correctReply',
  event: 'reply.corrected',
  schema: replyInput,
  table: replyTable,
  check: replyProblems,
  needsReason: true,
})
