import { sql, type Kysely, type Transaction } from 'kysely'
import type {
  Letter,
  LetterControlMonth,
  Recommendation,
  Reply,
} from '#domain/recommendation/recommendation.ts'
import { recordTable, recordsOf } from './record-table.ts'
import type { DB } from './schema.ts'

export const recommendationTable = recordTable<Recommendation>()('recommendation', {
  subject: 'recommendation',
  columns: { id: 'id', position: 'position', text: 'text', agreedOn: 'agreed_on', eventId: 'event_id' },
  order: ['position'],
})

/** A letter without what it carries; that stands in tables of its own. */
export type LetterRow = Omit<Letter, 'recommendationIds' | 'controlMonth'>

export const letterTable = recordTable<LetterRow>()('letter', {
  subject: 'letter',
  columns: {
    id: 'id',
    number: 'number',
    sentOn: 'sent_on',
    addressee: 'addressee',
    addresseePerson: 'addressee_person',
    subject: 'subject',
    body: 'body',
    enclosures: 'enclosures',
    signer: 'signer',
    signerPosition: 'signer_position',
    executor: 'executor',
    executorPhone: 'executor_phone',
    registeredNumber: 'registered_number',
    registeredOn: 'registered_on',
    reminderOf: 'reminder_of',
    replyTermDays: 'reply_term_days',
  },
  order: ['sent_on', 'number'],
})

/** Number and day of every letter of the organisation. */
export function knownLetters(db: Kysely<DB>): Promise<Pick<Letter, 'id' | 'number' | 'sentOn'>[]> {
  return db.selectFrom('letter').select(['id', 'number', 'sent_on as sentOn']).execute()
}

/** Makes writers of letters of the organisation wait for each other, so that two do not take one number. */
export async function lockLetterNumbers(trx: Transaction<DB>, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`letter ${organisationId}`}, 0))`.execute(trx)
}

/** The organisation's pattern of outgoing numbers, null where it has chosen none. */
export async function letterPattern(db: Kysely<DB>): Promise<string | null> {
  const row = await db.selectFrom('letter_numbering').select('pattern').executeTakeFirst()
  return row?.pattern ?? null
}

export async function setLetterPattern(
  trx: Transaction<DB>,
  scope: { readonly organisationId: string; readonly actorId: string | null; readonly at: string },
  pattern: string,
): Promise<void> {
  const row = { pattern, recorded_by: scope.actorId, recorded_at: scope.at }
  await trx
    .insertInto('letter_numbering')
    .values({ organisation_id: scope.organisationId, ...row })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
    .execute()
}

export const replyTable = recordTable<Reply>()('reply', {
  subject: 'reply',
  columns: {
    id: 'id',
    letterId: 'letter_id',
    incomingNumber: 'incoming_number',
    receivedOn: 'received_on',
    replyClass: 'reply_class',
    forwardedTo: 'forwarded_to',
    extendedTo: 'extended_to',
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
  const control = await controlMonthsOf(db, projectId)
  return letters.map((letter) => ({
    ...letter,
    recommendationIds: (ofLetter.get(letter.id) ?? []).map((row) => row.id),
    controlMonth: control.get(letter.id) ?? null,
  }))
}

async function controlMonthsOf(
  db: Kysely<DB>,
  projectId: string,
): Promise<ReadonlyMap<string, LetterControlMonth>> {
  const rows = await db
    .selectFrom('control_letter as c')
    .innerJoin('letter', 'letter.id', 'c.letter_id')
    .select(['c.letter_id', 'c.place_id as placeId', 'c.month'])
    .where('letter.project_id', '=', projectId)
    .execute()
  return new Map(rows.map(({ letter_id, placeId, month }) => [letter_id, { placeId, month }]))
}

/** Whose rounds of which month a letter reports on, null where it is no such letter. */
export async function controlMonthOfLetter(db: Kysely<DB>, id: string): Promise<LetterControlMonth | null> {
  const row = await db
    .selectFrom('control_letter')
    .select(['place_id as placeId', 'month'])
    .where('letter_id', '=', id)
    .executeTakeFirst()
  return row ?? null
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
      'reply.forwarded_to as forwardedTo',
      'reply.extended_to as extendedTo',
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

/** What a letter carries, in the order of the recommendations. */
export async function recommendationsOfLetter(db: Kysely<DB>, letterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('letter_recommendation as carried')
    .innerJoin('recommendation', 'recommendation.id', 'carried.recommendation_id')
    .select('recommendation.id')
    .where('carried.letter_id', '=', letterId)
    .orderBy('recommendation.position')
    .orderBy('recommendation.id')
    .execute()
  return rows.map((row) => row.id)
}

/** Takes all recommendations off a letter. */
export async function deleteLetterRecommendations(trx: Transaction<DB>, letterId: string): Promise<void> {
  await trx.deleteFrom('letter_recommendation').where('letter_id', '=', letterId).execute()
}
