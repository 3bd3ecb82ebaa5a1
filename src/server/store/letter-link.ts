import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { LetterAnswer, LetterLink } from '#domain/answer/letter-answer.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const letterLinkTable = recordTable<LetterLink>()('letter_link', {
  subject: 'letterLink',
  columns: {
    id: 'id',
    letterId: 'letter_id',
    key: 'key',
    expiresOn: 'expires_on',
    revokedAt: 'revoked_at',
  },
  order: ['recorded_at'],
})

/** Whose link a key is; null where it is nobody's, or withdrawn. */
export async function linkForKey(
  db: Kysely<DB>,
  key: string,
): Promise<{ id: string; organisationId: string } | null> {
  const { rows } = await sql<{
    id: string
    organisation_id: string
  }>`select id, organisation_id from letter_link_for_key(${key})`.execute(db)
  return rows[0] ? { id: rows[0].id, organisationId: rows[0].organisation_id } : null
}

/** The links of a letter, the newest first. */
export async function linksOfLetter(db: Kysely<DB>, letterId: string): Promise<LetterLink[]> {
  const { rows } = await sql<LetterLink>`select id, letter_id as "letterId", key, expires_on as "expiresOn",
      revoked_at as "revokedAt"
    from letter_link where letter_id = ${letterId} order by recorded_at desc, id desc`.execute(db)
  return rows
}

async function answersWhere(db: Kysely<DB>, condition: RawBuilder<unknown>): Promise<LetterAnswer[]> {
  const { rows } = await sql<LetterAnswer>`
    select a.id, l.letter_id as "letterId", a.incoming_number as "incomingNumber", a.signed_by as "signedBy", a.text,
      case when a.sha256 is null then null else json_build_object('name', a.file_name, 'mediaType', a.media_type,
        'sizeBytes', a.size_bytes, 'sha256', a.sha256) end as file,
      a.recorded_at as "receivedAt", d.reply_id as "replyId", d.reason, d.id is not null as "isDecided"
    from letter_answer a join letter_link l on l.id = a.link_id
      left join letter_answer_decision d on d.answer_id = a.id
    where ${condition} order by a.recorded_at desc, a.id desc`.execute(db)
  return rows
}

/** What came by the links of a letter, the newest first. */
export const answersOfLetter = (db: Kysely<DB>, letterId: string): Promise<LetterAnswer[]> =>
  answersWhere(db, sql`l.letter_id = ${letterId}`)

/** One answer; null where the organisation has none with this id. */
export async function answerById(db: Kysely<DB>, id: string): Promise<LetterAnswer | null> {
  return (await answersWhere(db, sql`a.id = ${id}`))[0] ?? null
}

/** Letters of a project to which an answer waits for a person. */
export async function lettersWithWaiting(db: Kysely<DB>, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct l.letter_id as id
    from letter_answer a join letter_link l on l.id = a.link_id join letter on letter.id = l.letter_id
    where letter.project_id = ${projectId}
      and not exists (select 1 from letter_answer_decision d where d.answer_id = a.id)`.execute(db)
  return rows.map(({ id }) => id)
}

/** Makes those who answer by one link wait for each other. */
export async function lockLink(trx: Transaction<DB>, id: string): Promise<LetterLink | null> {
  const { rows } = await sql<LetterLink>`select id, letter_id as "letterId", key, expires_on as "expiresOn",
      revoked_at as "revokedAt"
    from letter_link where id = ${id} for update`.execute(trx)
  return rows[0] ?? null
}

export interface NewAnswer extends Pick<
  LetterAnswer,
  'id' | 'incomingNumber' | 'signedBy' | 'text' | 'file'
> {
  readonly linkId: string
}

export async function insertAnswer(
  trx: Transaction<DB>,
  scope: { readonly organisationId: string; readonly at: string },
  { id, linkId, incomingNumber, signedBy, text, file }: NewAnswer,
): Promise<void> {
  await trx
    .insertInto('letter_answer')
    .values({
      id,
      organisation_id: scope.organisationId,
      link_id: linkId,
      incoming_number: incomingNumber,
      signed_by: signedBy,
      text,
      file_name: file?.name ?? null,
      media_type: file?.mediaType ?? null,
      size_bytes: file?.sizeBytes ?? null,
      sha256: file?.sha256 ?? null,
      recorded_at: scope.at,
    })
    .execute()
}

/** The same, held until the end of the transaction: of two who decide of it the second sees what the first one did. */
export async function lockAnswer(trx: Transaction<DB>, id: string): Promise<LetterAnswer | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`letter answer ${id}`}, 0))`.execute(trx)
  return answerById(trx, id)
}

/** Keeps what a person made of an answer: a reply, or nothing. */
export async function insertAnswerDecision(
  trx: Transaction<DB>,
  scope: { readonly organisationId: string; readonly actorId: string | null; readonly at: string },
  decision: {
    readonly id: string
    readonly answerId: string
    readonly replyId: string | null
    readonly reason: string | null
  },
): Promise<void> {
  await trx
    .insertInto('letter_answer_decision')
    .values({
      id: decision.id,
      organisation_id: scope.organisationId,
      answer_id: decision.answerId,
      reply_id: decision.replyId,
      reason: decision.reason,
      recorded_by: scope.actorId,
      recorded_at: scope.at,
    })
    .execute()
}
