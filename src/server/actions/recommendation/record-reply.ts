import { replyInput } from '#domain/recommendation/recommendation-input.ts'
import { replyTable } from '#store/recommendation.ts'
import { addRecord } from '../add-record.ts'
import { replyProblems } from '../reply-checks.ts'

/** Records what a body wrote back to a letter: an answer, a forwarding or a longer term. */
export const recordReply = addRecord({
  name: 'recordReply',
  event: 'reply.recorded',
  schema: replyInput,
  table: replyTable,
  check: replyProblems,
})
