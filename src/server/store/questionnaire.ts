import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type {
  Answers,
  QuestionItem,
  Questionnaire,
  QuestionnaireAnalysis,
  QuestionnaireLink,
  QuestionnaireVersion,
} from '#domain/questionnaire/questionnaire.ts'
import { recordTable, type RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

export const questionnaireTable = recordTable<Omit<Questionnaire, 'projectId'>>()('questionnaire', {
  subject: 'questionnaire',
  columns: { id: 'id', activityId: 'activity_id', code: 'code', title: 'title', consent: 'consent' },
  order: ['code'],
})

export const questionnaireLinkTable = recordTable<QuestionnaireLink>()('questionnaire_link', {
  subject: 'questionnaireLink',
  columns: {
    id: 'id',
    questionnaireId: 'questionnaire_id',
    key: 'key',
    placeId: 'place_id',
    note: 'note',
    most: 'most',
    revokedAt: 'revoked_at',
  },
  order: ['id'],
})

export const questionnaireAnalysisTable = recordTable<QuestionnaireAnalysis>()('questionnaire_analysis', {
  subject: 'questionnaireAnalysis',
  columns: {
    id: 'id',
    questionnaireId: 'questionnaire_id',
    title: 'title',
    until: 'until',
    conclusion: 'conclusion',
    crosses: 'crosses',
  },
  json: ['crosses'],
  order: ['until'],
})

/** A questionnaire with its newest questions, and how many were filled in. */
export interface QuestionnaireCard extends Questionnaire {
  /** The newest version, open or being written; null before the first question. */
  readonly newest: QuestionnaireVersion | null
  /** The newest one that is open for answers. */
  readonly opened: QuestionnaireVersion | null
  readonly responses: number
}

const versionJson = (condition: RawBuilder<unknown>) => sql`(
  select json_build_object('id', v.id, 'questionnaireId', v.questionnaire_id, 'number', v.number, 'items', v.items,
    'openedAt', v.opened_at)
  from questionnaire_version v where v.questionnaire_id = q.id and ${condition} order by v.number desc limit 1)`

async function cardsWhere(db: Kysely<DB>, condition: RawBuilder<unknown>): Promise<QuestionnaireCard[]> {
  const { rows } = await sql<QuestionnaireCard>`
    select q.id, q.project_id as "projectId", q.activity_id as "activityId", q.code, q.title, q.consent,
      ${versionJson(sql`true`)} as newest, ${versionJson(sql`v.opened_at is not null`)} as opened,
      (select count(*)::int from questionnaire_response r where r.questionnaire_id = q.id and r.withdrawn_why is null)
        as responses
    from questionnaire q where ${condition} order by q.recorded_at desc, q.id`.execute(db)
  return rows
}

/** The questionnaires of a project, the newest first. */
export const questionnairesOf = (db: Kysely<DB>, projectId: string): Promise<QuestionnaireCard[]> =>
  cardsWhere(db, sql`q.project_id = ${projectId}`)

/** One questionnaire, or null where the organisation has none with this id. */
export async function questionnaireById(db: Kysely<DB>, id: string): Promise<QuestionnaireCard | null> {
  return (await cardsWhere(db, sql`q.id = ${id}`))[0] ?? null
}

/** The same, locked until the end of the transaction: its versions and numbers are given out by one writer at a time. */
export async function lockQuestionnaire(trx: Transaction<DB>, id: string): Promise<QuestionnaireCard | null> {
  await trx.selectFrom('questionnaire').select('id').where('id', '=', id).forUpdate().execute()
  return questionnaireById(trx, id)
}

/** One version, or null where the organisation has none with this id. */
export async function questionnaireVersion(db: Kysely<DB>, id: string): Promise<QuestionnaireVersion | null> {
  const { rows } = await sql<QuestionnaireVersion>`
    select id, questionnaire_id as "questionnaireId", number, items, opened_at as "openedAt"
    from questionnaire_version where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** All versions of a questionnaire, the oldest first. */
export async function questionnaireVersions(db: Kysely<DB>, id: string): Promise<QuestionnaireVersion[]> {
  const { rows } = await sql<QuestionnaireVersion>`
    select id, questionnaire_id as "questionnaireId", number, items, opened_at as "openedAt"
    from questionnaire_version where questionnaire_id = ${id} order by number`.execute(db)
  return rows
}

type Scope = Omit<RowScope, 'projectId'>

export async function insertVersion(
  trx: Transaction<DB>,
  scope: Scope,
  version: Pick<QuestionnaireVersion, 'id' | 'questionnaireId' | 'number' | 'items'>,
): Promise<void> {
  await trx
    .insertInto('questionnaire_version')
    .values({
      id: version.id,
      organisation_id: scope.organisationId,
      questionnaire_id: version.questionnaireId,
      number: version.number,
      items: JSON.stringify(version.items),
      recorded_by: scope.actorId,
      recorded_at: scope.at,
    })
    .execute()
}

/** Writes the questions of a version that is not open yet. */
export async function rewriteVersion(
  trx: Transaction<DB>,
  id: string,
  items: readonly QuestionItem[],
): Promise<void> {
  await trx
    .updateTable('questionnaire_version')
    .set({ items: JSON.stringify(items) })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()
}

export async function openVersion(trx: Transaction<DB>, id: string, at: string): Promise<void> {
  await trx
    .updateTable('questionnaire_version')
    .set({ opened_at: at })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()
}

/** Whose questionnaire a key opens; null where it opens none. */
export async function linkForKey(
  db: Kysely<DB>,
  key: string,
): Promise<{ id: string; organisationId: string } | null> {
  const { rows } = await sql<{
    id: string
    organisation_id: string
  }>`select id, organisation_id from questionnaire_link_for_key(${key})`.execute(db)
  return rows[0] ? { id: rows[0].id, organisationId: rows[0].organisation_id } : null
}

/** The links of a questionnaire with how many answered by each, revoked ones too. */
export async function linksOf(
  db: Kysely<DB>,
  questionnaireId: string,
): Promise<(QuestionnaireLink & { readonly responses: number })[]> {
  const { rows } = await sql<QuestionnaireLink & { readonly responses: number }>`
    select l.id, l.questionnaire_id as "questionnaireId", l.key, l.place_id as "placeId", l.note, l.most,
      l.revoked_at as "revokedAt",
      (select count(*)::int from questionnaire_response r where r.link_id = l.id) as responses
    from questionnaire_link l where l.questionnaire_id = ${questionnaireId} order by l.id`.execute(db)
  return rows
}

/** Analyses of a questionnaire, the newest first. */
export async function analysesOf(db: Kysely<DB>, questionnaireId: string): Promise<QuestionnaireAnalysis[]> {
  const { rows } = await sql<QuestionnaireAnalysis>`
    select id, questionnaire_id as "questionnaireId", title, until, conclusion, crosses
    from questionnaire_analysis where questionnaire_id = ${questionnaireId} order by until desc, id`.execute(
    db,
  )
  return rows
}

/** The answers that stand, in the order of their numbers: of all villages or of one, filled in up to a day. */
export async function answersOf(
  db: Kysely<DB>,
  questionnaireId: string,
  {
    until = null,
    placeId = null,
  }: { readonly until?: PlainDate | null; readonly placeId?: string | null } = {},
): Promise<Answers[]> {
  const { rows } = await sql<{ answers: Answers }>`
    select answers from questionnaire_response
    where questionnaire_id = ${questionnaireId} and withdrawn_why is null
      and (${until}::date is null or filled_on <= ${until}::date)
      and (${placeId}::uuid is null or place_id = ${placeId}::uuid)
    order by number`.execute(db)
  return rows.map(({ answers }) => answers)
}

/** Whether anybody answered it, taken back or not, or concluded something from it. */
export async function isAnswered(db: Kysely<DB>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from questionnaire_response where questionnaire_id = ${id}
    union all select from questionnaire_analysis where questionnaire_id = ${id} limit 1`.execute(db)
  return rows.length > 0
}

/** Removes a questionnaire that nobody answered, with its questions and links. */
export async function deleteUnanswered(trx: Transaction<DB>, id: string): Promise<void> {
  await trx.deleteFrom('questionnaire_link').where('questionnaire_id', '=', id).execute()
  await trx.deleteFrom('questionnaire_version').where('questionnaire_id', '=', id).execute()
  await trx.deleteFrom('questionnaire').where('id', '=', id).execute()
}
