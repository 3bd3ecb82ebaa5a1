import type { Transaction } from 'kysely'
import type { Reply } from '#domain/recommendation/recommendation.ts'
import type { FieldProblem } from '#server/problem.ts'
import { letterTable } from '#store/recommendation.ts'
import { recordById } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'

/** What a reply cannot be: one to a letter that is not there, or from before the letter went out. */
export async function replyProblems(
  trx: Transaction<DB>,
  reply: Pick<Reply, 'letterId' | 'receivedOn'>,
): Promise<FieldProblem[]> {
  const letter = await recordById(trx, letterTable, reply.letterId)
  if (!letter) return [{ path: 'letterId', key: 'input.reference' }]
  return reply.receivedOn < letter.sentOn ? [{ path: 'receivedOn', key: 'input.beforeLetter' }] : []
}
