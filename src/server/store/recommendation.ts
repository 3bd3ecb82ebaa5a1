import { sql, type Kysely, type Transaction } from 'kysely'
import type { Letter, Recommendation, Reply } from '#domain/recommendation/recommendation.ts'
import { recordTable, recordsOf } from './record-table.ts'
import type { DB } from './schema.ts'

export const recommendationTable = recordTable<Recommendation>()('recommendation', {
  subject: 'recommendation',
  columns: { id: 'id', position: 'position', text: 'text', agreedOn: 'agreed_on', eventId: 'event_id' },
  order: ['position'],
})

/** A letter without the recommendations it carries; those stand in a table of their own. */
export type LetterRow = Omit<Letter, 'recommendationIds'>

export const letterTable = recordTable<LetterRow>()('letter', {
  subject: 'letter',
  columns: {
    id: 'id',
    number: 'number',
    sentOn: 'sent_on',
    addressee: 'addressee',
    subject: 'subject',
    replyTermDays: 'reply_term_days',
  },
  order: ['sent_on', 'number'],
})

/** Number and day of every letter of the organisation. */
export function knownLetters(db: Kysely<DB>): Promise<Pick<Letter, 'number' | 'sentOn'>[]> {
  return db.selectFrom('letter').select(['number', 'sent_on as sentOn']).execute()
}

export const replyTable = recordTable<Reply>()('reply', {
  subject: 'reply',
  columns: {
    id: 'id',
    letterId: 'letter_id',
    incomingNumber: 'incoming_number',
    receivedOn: 'received_on',
    replyClass: 'reply_class',
    summary: 'summary',
  },
  order: ['received_on'],
})

/** Letters by day, each with its recommendations in their own order. */
export async function lettersOfProject(db: Kysely<DB>, projectId: string): Promise<Letter[]> {
  const letters = await recordsOf(db, letterTable, projectId)
  const carried = await db
    .selectFrom('letter_recommendation as carried')
    .innerJoin('recommendation', 'recommendation.id', 'carried.recommendation_id')
    .select(['carried.letter_id', 'recommendation.id'])
    .where('recommendation.project_id', '=', projectId)
    .orderBy('recommendation.position')
    .orderBy('recommendation.id')
    .execute()
  const ofLetter = Map.groupBy(carried, (row) => row.letter_id)
  return letters.map((letter) => ({
    ...letter,
    recommendationIds: (ofLetter.get(letter.id) ?? []).map((row) => row.id),
  }))
}

/** Replies to the project's letters by the day they came. */
export function repliesOfProject(db: Kysely<DB>, projectId: string): Promise<Reply[]> {
  return db
    .selectFrom('reply')
    .innerJoin('letter', 'letter.id', 'reply.letter_id')
    .select([
      'reply.id',
      'reply.letter_id as letterId',
      'reply.incoming_number as incomingNumber',
      'reply.received_on as receivedOn',
      'reply.reply_class as replyClass',
      'reply.summary',
    ])
    .where('letter.project_id', '=', projectId)
    .orderBy(sql`reply.received_on, reply.id`)
    .execute()
}

export async function insertLetterRecommendations(
  trx: Transaction<DB>,
  organisationId: string,
  letterId: string,
  recommendationIds: readonly string[],
): Promise<void> {
  if (recommendationIds.length === 0) return
  await trx
    .insertInto('letter_recommendation')
    .values(
      recommendationIds.map((recommendation_id) => ({
        letter_id: letterId,
        recommendation_id,
        organisation_id: organisationId,
      })),
    )
    .execute()
}
