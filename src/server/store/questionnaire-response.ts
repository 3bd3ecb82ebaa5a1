import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { CollectedAnalysis, CollectedResponse } from '#domain/questionnaire/collected.ts'
import type { Answers, QuestionnaireResponse } from '#domain/questionnaire/questionnaire.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

const columns = sql.raw(`r.id, r.questionnaire_id as "questionnaireId", r.version_id as "versionId", r.number,
  r.filled_on as "filledOn", r.way, r.place_id as "placeId", r.link_id as "linkId", r.has_consent as "hasConsent",
  r.answers, r.withdrawn_why as "withdrawnWhy", r.recorded_by_name as "recordedBy", r.recorded_at as "recordedAt"`)

async function responsesWhere(
  db: Kysely<DB>,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`r.number`,
): Promise<QuestionnaireResponse[]> {
  const { rows } = await sql<QuestionnaireResponse>`
    select ${columns} from questionnaire_response r where ${condition} order by ${order}`.execute(db)
  return rows
}

/** One filled questionnaire, or null where the organisation has none with this id. */
export async function responseById(db: Kysely<DB>, id: string): Promise<QuestionnaireResponse | null> {
  return (await responsesWhere(db, sql`r.id = ${id}`))[0] ?? null
}

/** The same, locked until the end of the transaction. */
export async function lockResponse(trx: Transaction<DB>, id: string): Promise<QuestionnaireResponse | null> {
  await trx.selectFrom('questionnaire_response').select('id').where('id', '=', id).forUpdate().execute()
  return responseById(trx, id)
}

/** Which filled questionnaires a list shows; null asks for all. */
export interface ResponseFilter {
  readonly way: string | null
  readonly placeId: string | null
  readonly number: number | null
}

/** A page of filled questionnaires, the newest number first, withdrawn ones too. */
export async function responsesPage(
  db: Kysely<DB>,
  questionnaireId: string,
  { way, placeId, number }: ResponseFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly QuestionnaireResponse[]; readonly total: number }> {
  const asked = sql`r.questionnaire_id = ${questionnaireId} and (${way}::text is null or r.way = ${way})
    and (${placeId}::uuid is null or r.place_id = ${placeId}::uuid)
    and (${number}::int is null or r.number = ${number}::int)`
  const { rows: counted } = await sql<{
    total: number
  }>`select count(*)::int as total from questionnaire_response r where ${asked}`.execute(db)
  const rows = await responsesWhere(db, asked, sql`r.number desc limit ${limit} offset ${offset}`)
  return { rows, total: counted[0]?.total ?? 0 }
}

/** Every filled questionnaire that stands, for a table. */
export const standingResponses = (
  db: Kysely<DB>,
  questionnaireId: string,
): Promise<QuestionnaireResponse[]> =>
  responsesWhere(db, sql`r.questionnaire_id = ${questionnaireId} and r.withdrawn_why is null`)

/** How many came by a link, withdrawn ones too: its limit holds whatever becomes of them. */
export async function countByLink(db: Kysely<DB>, linkId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from questionnaire_response where link_id = ${linkId}`.execute(db)
  return rows[0]?.count ?? 0
}

type Scope = Omit<RowScope, 'projectId'>

/** Adds a filled questionnaire under the next number; the caller has locked the questionnaire. */
export async function insertResponse(
  trx: Transaction<DB>,
  scope: Scope,
  recordedBy: string,
  response: Omit<QuestionnaireResponse, 'number' | 'withdrawnWhy' | 'recordedBy' | 'recordedAt'>,
): Promise<number> {
  const row = await trx
    .insertInto('questionnaire_response')
    .values({
      id: response.id,
      organisation_id: scope.organisationId,
      questionnaire_id: response.questionnaireId,
      version_id: response.versionId,
      number: sql`1 + coalesce((select max(o.number) from questionnaire_response o
        where o.questionnaire_id = ${response.questionnaireId}), 0)`,
      filled_on: response.filledOn,
      way: response.way,
      place_id: response.placeId,
      link_id: response.linkId,
      has_consent: response.hasConsent,
      answers: JSON.stringify(response.answers),
      recorded_by: scope.actorId,
      recorded_by_name: recordedBy,
      recorded_at: scope.at,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return row.number
}

/** What a filled questionnaire said before a correction. */
export interface ResponseCorrection {
  readonly number: number
  readonly filledOn: PlainDate
  readonly placeId: string | null
  readonly answers: Answers
  readonly reason: string
  readonly recordedBy: string
  readonly recordedAt: string
}

/** The corrections of a filled questionnaire, the oldest first. */
export async function correctionsOf(db: Kysely<DB>, responseId: string): Promise<ResponseCorrection[]> {
  const { rows } = await sql<ResponseCorrection>`
    select number, filled_on as "filledOn", place_id as "placeId", answers, reason, recorded_by_name as "recordedBy",
      recorded_at as "recordedAt"
    from questionnaire_correction where response_id = ${responseId} order by number`.execute(db)
  return rows
}

/** Keeps what it said so far and writes what is right; the caller has locked it. */
export async function correctRow(
  trx: Transaction<DB>,
  scope: Scope,
  before: QuestionnaireResponse,
  after: Pick<QuestionnaireResponse, 'filledOn' | 'placeId' | 'answers'>,
  why: { readonly id: string; readonly reason: string; readonly by: string },
): Promise<void> {
  await trx
    .insertInto('questionnaire_correction')
    .values({
      id: why.id,
      organisation_id: scope.organisationId,
      response_id: before.id,
      number: sql`1 + (select count(*) from questionnaire_correction c where c.response_id = ${before.id})`,
      filled_on: before.filledOn,
      place_id: before.placeId,
      answers: JSON.stringify(before.answers),
      reason: why.reason,
      recorded_by: scope.actorId,
      recorded_by_name: why.by,
      recorded_at: scope.at,
    })
    .execute()
  await trx
    .updateTable('questionnaire_response')
    .set({ filled_on: after.filledOn, place_id: after.placeId, answers: JSON.stringify(after.answers) })
    .where('id', '=', before.id)
    .execute()
}

/** Takes a filled questionnaire back; the row stays. */
export async function withdrawResponseRow(trx: Transaction<DB>, id: string, why: string): Promise<void> {
  await trx.updateTable('questionnaire_response').set({ withdrawn_why: why }).where('id', '=', id).execute()
}

/** What counts in a project's figures: every filled questionnaire that stands, without its answers. */
export async function collectedResponses(db: Kysely<DB>, projectId: string): Promise<CollectedResponse[]> {
  const { rows } = await sql<CollectedResponse>`
    select r.id, r.number, r.filled_on as "filledOn", r.place_id as "placeId", q.id as "questionnaireId", q.title,
      q.activity_id as "activityId"
    from questionnaire_response r join questionnaire q on q.id = r.questionnaire_id
    where q.project_id = ${projectId} and r.withdrawn_why is null order by q.recorded_at, q.id, r.number`.execute(
    db,
  )
  return rows
}

/** The analyses of a project's questionnaires. */
export async function collectedAnalyses(db: Kysely<DB>, projectId: string): Promise<CollectedAnalysis[]> {
  const { rows } = await sql<CollectedAnalysis>`
    select a.id, a.title, a.until, q.id as "questionnaireId", q.activity_id as "activityId"
    from questionnaire_analysis a join questionnaire q on q.id = a.questionnaire_id
    where q.project_id = ${projectId} order by a.until, a.id`.execute(db)
  return rows
}
