import { replyInput } from '#domain/recommendation/recommendation-input.ts'
import { letterTable, replyTable } from '#store/recommendation.ts'
import { recordById } from '#store/record-table.ts'
import { addRecord } from '../add-record.ts'

/** Records a body's reply to a letter; one that came before its letter went out is refused. */
export const recordReply = addRecord({
  name: 'recordReply',
  event: 'reply.recorded',
  schema: replyInput,
  table: replyTable,
  check: async (trx, reply) => {
    const letter = await recordById(trx, letterTable, reply.letterId)
    if (!letter) return [{ path: 'letterId', key: 'input.reference' }]
    return reply.receivedOn < letter.sentOn ? [{ path: 'receivedOn', key: 'input.beforeLetter' }] : []
  },
})
