import { replyTable } from '#store/recommendation.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a reply that was entered by mistake; why must be said. */
export const removeReply = removeRecord({
  name: 'removeReply',
  event: 'reply.removed',
  table: replyTable,
  needsReason: true,
})
