/*
 * The journal as a list: filtered, counted and read page by page in the database, so that a project of ten thousand
 * events opens as fast as one of ten. Pages follow the last row that was shown, never a number of rows: what is
 * recorded meanwhile moves nobody's page.
 */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Event, EventKind } from '#domain/event/event.ts'
import type { JournalCursor, JournalFilter } from '#domain/event/journal-filter.ts'
import { hasSought, soughtWords, type SoughtWord } from '#domain/search/search-words.ts'
import type { LocalText } from '#domain/text/local-text.ts'
import { hasWord } from './search.ts'
import type { DB } from './schema.ts'

/** What a list shows of an event. */
export interface JournalRow {
  readonly id: string
  readonly version: number
  readonly activityId: string
  readonly kind: EventKind
  readonly title: LocalText
  readonly startsOn: string
  readonly endsOn: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly placeId: string | null
  readonly attendanceKind: Event['attendance']['kind']
  /** Null where nobody counted. */
  readonly people: number | null
  readonly isCancelled: boolean
  readonly recordedBy: string
  readonly files: number
  /** A picture of the event, where there is one. */
  readonly pictureId: string | null
}

/** Sums over everything that the filter lets through. Cancelled events are told apart and count nowhere else. */
export interface JournalTotals {
  readonly events: number
  readonly cancelled: number
  /** People at the events whose people were counted. */
  readonly people: number
  readonly uncounted: number
  readonly withoutEvidence: number
}

export interface JournalAsked {
  readonly projectId: string
  readonly filter: JournalFilter
  /** Whether names on sheets are searched: they are private. */
  readonly withPeople: boolean
}

const hasFiles = sql`exists (select 1 from evidence_link link where link.subject = 'event' and link.subject_id = e.id)`

/** One page of the journal, newest first, of at most `limit` rows behind `after`. */
export async function journalPage(
  db: Kysely<DB>,
  asked: JournalAsked,
  page: { readonly after: JournalCursor | null; readonly limit: number },
): Promise<JournalRow[]> {
  const { from, where } = await question(db, asked)
  const behind = page.after
    ? sql`and (v.starts_on, coalesce(v.starts_at, ''), e.id) < (${page.after.day}::date, ${page.after.time}, ${page.after.id}::uuid)`
    : sql``
  const { rows } = await sql<JournalRow>`
    select page.*, first.recorded_by_name as "recordedBy",
      (select count(*)::int from evidence_link link where link.subject = 'event' and link.subject_id = page.id) as files,
      (select link.evidence_id from evidence_link link join evidence file on file.id = link.evidence_id
        where link.subject = 'event' and link.subject_id = page.id and file.media_type in ('image/jpeg', 'image/png', 'image/webp')
        order by link.recorded_at, link.evidence_id limit 1) as "pictureId"
    from (
      select e.id, v.version, v.activity_id as "activityId", v.kind, v.title, v.starts_on as "startsOn", v.ends_on as "endsOn",
        v.starts_at as "startsAt", v.ends_at as "endsAt", v.place_id as "placeId", v.attendance ->> 'kind' as "attendanceKind",
        v.attendance_total as people, v.is_cancelled as "isCancelled"
      from ${from} where ${where} ${behind}
      order by v.starts_on desc, coalesce(v.starts_at, '') desc, e.id desc limit ${page.limit}
    ) page
    join event_version first on first.event_id = page.id and first.version = 1
    order by page."startsOn" desc, coalesce(page."startsAt", '') desc, page.id desc`.execute(db)
  return rows
}

/** Sums over the filtered journal. */
export async function journalTotals(db: Kysely<DB>, asked: JournalAsked): Promise<JournalTotals> {
  const { from, where } = await question(db, asked)
  const { rows } = await sql<JournalTotals>`
    select count(*) filter (where not v.is_cancelled)::int as events,
      count(*) filter (where v.is_cancelled)::int as cancelled,
      coalesce(sum(v.attendance_total) filter (where not v.is_cancelled), 0)::float8 as people,
      count(*) filter (where not v.is_cancelled and v.attendance_total is null)::int as uncounted,
      count(*) filter (where not v.is_cancelled and not ${hasFiles})::int as "withoutEvidence"
    from ${from} where ${where}`.execute(db)
  const [totals] = rows
  return totals ?? { events: 0, cancelled: 0, people: 0, uncounted: 0, withoutEvidence: 0 }
}

/** Ids of all events that the filter lets through, the oldest first: for an export, which has no pages. */
export async function journalIds(db: Kysely<DB>, asked: JournalAsked): Promise<string[]> {
  const { from, where } = await question(db, asked)
  const { rows } = await sql<{ id: string }>`select e.id from ${from} where ${where}
    order by v.starts_on, coalesce(v.starts_at, ''), e.id`.execute(db)
  return rows.map((row) => row.id)
}

/** Names of everybody who recorded events of the project, for a filter. */
export async function recordersOfProject(db: Kysely<DB>, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select distinct v.recorded_by_name as name
    from event e join event_version v on v.event_id = e.id and v.version = 1
    where e.project_id = ${projectId} order by 1`.execute(db)
  return rows.map((row) => row.name)
}

interface Question {
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
}

async function question(db: Kysely<DB>, { projectId, filter, withPeople }: JournalAsked): Promise<Question> {
  const words = filter.question === null ? [] : soughtWords(filter.question)
  const from = sql`event e join event_version v on v.event_id = e.id and v.version = e.newest_version`
  const conditions = [sql`e.project_id = ${projectId}`, ...plainConditions(filter)]
  // A question of signs alone finds nothing rather than everything.
  if (filter.question !== null && words.length === 0) conditions.push(sql`false`)
  if (words.length === 0) return { from, where: sql.join(conditions, sql` and `) }
  const named = await namedRows(db, projectId)
  for (const word of words) {
    conditions.push(
      sql`(${hasWord(word, withPeople)} or v.place_id = any(${idsWith(named.places, word)}::uuid[])
        or v.activity_id = any(${idsWith(named.activities, word)}::uuid[]))`,
    )
  }
  return {
    from: sql`${from} join search_entry entry on entry.subject = 'event' and entry.subject_id = e.id`,
    where: sql.join(conditions, sql` and `),
  }
}

function plainConditions(filter: JournalFilter): RawBuilder<unknown>[] {
  const { from, to, activityId, kind, placeId, recordedBy, state, evidence, attendance } = filter
  return [
    from !== null && sql`v.ends_on >= ${from}::date`,
    to !== null && sql`v.starts_on <= ${to}::date`,
    activityId !== null && sql`v.activity_id = ${activityId}`,
    kind !== null && sql`v.kind = ${kind}`,
    placeId === 'none' && sql`v.place_id is null`,
    placeId !== null && placeId !== 'none' && sql`v.place_id = ${placeId}`,
    recordedBy !== null &&
      sql`exists (select 1 from event_version f where f.event_id = e.id and f.version = 1 and f.recorded_by_name = ${recordedBy})`,
    state === 'standing' && sql`not v.is_cancelled`,
    state === 'cancelled' && sql`v.is_cancelled`,
    state === 'corrected' && sql`e.newest_version > 1`,
    evidence === 'with' && hasFiles,
    evidence === 'without' && sql`not ${hasFiles}`,
    attendance === 'counted' && sql`v.attendance_total is not null`,
    attendance === 'sheet' && sql`v.attendance ->> 'kind' = 'sheet'`,
    attendance === 'unknown' && sql`v.attendance_total is null`,
  ].filter((condition) => condition !== false)
}

interface NamedRow {
  readonly id: string
  readonly name: string
}

/** Places and activities by name: an event is found by where it was and by what it belongs to. */
async function namedRows(
  db: Kysely<DB>,
  projectId: string,
): Promise<{ places: NamedRow[]; activities: NamedRow[] }> {
  const places =
    await sql<NamedRow>`select id, concat_ws(' ', name ->> 'ru', name ->> 'kk') as name from place`.execute(
      db,
    )
  const activities =
    await sql<NamedRow>`select id, concat_ws(' ', code, title ->> 'ru', title ->> 'kk') as name
    from activity where project_id = ${projectId}`.execute(db)
  return { places: places.rows, activities: activities.rows }
}

const idsWith = (rows: readonly NamedRow[], word: SoughtWord): string[] =>
  rows.filter((row) => hasSought(row.name, word)).map((row) => row.id)
