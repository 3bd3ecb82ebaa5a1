import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { HistoryLine } from '#domain/history/history-line.ts'
import type { DB } from './schema.ts'

/** A page of the log, newest first: at most `limit` lines older than line `before`. */
export interface HistoryPage {
  readonly before: number | null
  readonly limit: number
}

const columns = sql`l.seq::int as seq, l.at, l.actor, l.action, l.subject, l.subject_id as "subjectId", l.before, l.after`
const older = ({ before }: HistoryPage) => (before === null ? sql`` : sql`and l.seq < ${before}`)

/** Lines of the log, newest first; the condition is about line l. */
async function linesWhere(
  db: Kysely<DB>,
  condition: RawBuilder<unknown>,
  page: HistoryPage,
): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`select ${columns} from audit_log l
    where (${condition}) ${older(page)} order by l.seq desc limit ${page.limit}`.execute(db)
  return rows
}

/** Everything that was done to a record and to the files that prove it. */
export function historyOfRecord(
  db: Kysely<DB>,
  record: { readonly subject: string; readonly id: string },
  page: HistoryPage,
): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject in (${record.subject}, 'activists') and l.subject_id = ${record.id} or l.subject = 'evidence' and l.subject_id in (
        select evidence_id from evidence_link where subject = ${record.subject} and subject_id = ${record.id})`,
    page,
  )
}

/** Everything that was done to a household, also what another's line tells of it: a merger with it, or its parting. */
export function historyOfHousehold(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject = 'household' and (l.subject_id = ${id} or l.subject_id in (
        select h.id from household h where h.merged_into = ${id}
        union all select h.split_from from household h where h.id = ${id})
      and ${id} in (l.after ->> 'mergedInto', l.after ->> 'splitInto'))`,
    page,
  )
}

/** Everything that was done to a dump, what was seen of it included. */
export function historyOfDump(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject = 'dump' and l.subject_id = ${id} or l.subject = 'dumpObservation' and l.subject_id in (
        select o.id from dump_observation o where o.dump_id = ${id})`,
    page,
  )
}

/** Everything that was done to an initiative group and to its members, removed ones included. */
export function historyOfInitiative(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject = 'initiativeGroup' and l.subject_id = ${id}
      or l.subject = 'initiativeMember' and coalesce(l.before, l.after) ->> 'groupId' = ${id}`,
    page,
  )
}

/** Everything that was done to a gathering, its agenda and its decisions, removed ones included. */
export function historyOfGathering(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject = 'gathering' and l.subject_id = ${id}
      or l.subject in ('agendaItem', 'gatheringDecision') and exists (
        select 1 from audit_log made where made.organisation_id = l.organisation_id and made.subject = l.subject
          and made.subject_id = l.subject_id and made.before is null and made.after ->> 'gatheringId' = ${id})`,
    page,
  )
}

/** Everything that was done to a site: its containers, what was seen of them and their emptyings included. */
export function historyOfSite(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject = 'containerSite' and l.subject_id = ${id}
      or l.subject = 'container' and l.subject_id in (select c.id from container c where c.site_id = ${id})
      or l.subject = 'emptying' and l.subject_id in (select m.id from emptying m where m.site_id = ${id})
      or l.subject = 'containerObservation' and l.subject_id in (
        select o.id from container_observation o join container c on c.id = o.container_id
        where c.site_id = ${id})`,
    page,
  )
}

/** Everything that was done to a clean-up: who came, its photos and the gear that was issued to it included. */
export function historyOfCleanUp(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject in ('cleanUp', 'activists') and l.subject_id = ${id}
      or l.subject = 'cleanUpPerson' and l.subject_id in (select p.id from clean_up_person p where p.clean_up_id = ${id})
      or l.subject = 'cleanUpPhoto' and l.subject_id in (select f.id from clean_up_photo f where f.clean_up_id = ${id})
      or l.subject = 'stockMove' and l.subject_id in (select m.id from stock_move m where m.clean_up_id = ${id})`,
    page,
  )
}

/** Which lines of a project's history are wanted; null asks for all. */
export interface HistoryFilter {
  readonly actor: string | null
  readonly subject: string | null
}

/**
 * Everything that was done in a project, removed records included: lines of records that were made in it, of the
 * replies to its letters, and of the project itself.
 */
export function historyOfProject(
  db: Kysely<DB>,
  projectId: string,
  filter: HistoryFilter,
  page: HistoryPage,
): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`${isOfProject(projectId)}
      ${filter.actor === null ? sql`` : sql`and l.actor = ${filter.actor}`}
      ${filter.subject === null ? sql`` : sql`and l.subject = ${filter.subject}`}`,
    page,
  )
}

/** What was changed in a project's events after they were recorded, oldest first. */
export async function correctionsOfEvents(db: Kysely<DB>, projectId: string): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`
    select ${columns} from audit_log l join event on event.id = l.subject_id
    where l.subject = 'event' and l.before is not null and event.project_id = ${projectId}
    order by l.seq`.execute(db)
  return rows
}

/** Who did anything in a project, and to which kinds of record: what its history can be filtered by. */
export async function historyFilters(
  db: Kysely<DB>,
  projectId: string,
): Promise<{ actors: string[]; subjects: string[] }> {
  const { rows } = await sql<{ actor: string; subject: string }>`
    select distinct l.actor, l.subject from audit_log l where ${isOfProject(projectId)}`.execute(db)
  const different = (values: readonly string[]) => [...new Set(values)].toSorted()
  return {
    actors: different(rows.map((row) => row.actor)),
    subjects: different(rows.map((row) => row.subject)),
  }
}

/** The line that made a record names its project; later lines of the record need not. */
const isOfProject = (projectId: string) => sql`(l.subject_id = ${projectId} or exists (
  select 1 from audit_log made where made.organisation_id = l.organisation_id and made.subject = l.subject
    and made.subject_id = l.subject_id and coalesce(made.after, made.before) ->> 'projectId' = ${projectId})
  or l.subject = 'reply' and exists (select 1 from reply join letter on letter.id = reply.letter_id
    where reply.id = l.subject_id and letter.project_id = ${projectId}))`

/** Everything that was done to a round: its plan, marks, complaints, objections and decisions. */
export function historyOfPickup(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject = 'pickup' and l.subject_id = ${id}
      or l.subject = 'pickupMark' and l.subject_id in (select m.id from pickup_mark m where m.pickup_id = ${id})
      or l.subject = 'pickupComplaint' and l.subject_id in (select c.id from pickup_complaint c where c.pickup_id = ${id})
      or l.subject = 'pickupObjection' and l.subject_id in (select o.id from pickup_objection o where o.pickup_id = ${id})
      or l.subject = 'pickupDecision' and l.subject_id in (select d.id from pickup_decision d where d.pickup_id = ${id})
      or l.subject = 'dumpingCheck' and l.subject_id in (select k.id from dumping_check k where k.pickup_id = ${id})
      or l.subject = 'evidence' and l.subject_id in (
        select evidence_id from evidence_link where subject = 'pickup' and subject_id = ${id})`,
    page,
  )
}

/** Everything that was done to an appeal: its steps, answers and openings. */
export function historyOfAppeal(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  const ofStep = (subject: string) =>
    sql`l.subject = ${subject} and exists (select 1 from audit_log made
      where made.organisation_id = l.organisation_id and made.subject = l.subject
        and made.subject_id = l.subject_id and made.after ->> 'appealId' = ${id})`
  return linesWhere(
    db,
    sql`l.subject = 'appeal' and l.subject_id = ${id} or ${sql.join(
      ['appealExtension', 'appealForwarding', 'appealAnswer', 'appealReopening'].map(ofStep),
      sql` or `,
    )}`,
    page,
  )
}

/** Everything that was done to a business and to where it came. */
export function historyOfBusiness(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject = 'business' and l.subject_id = ${id}
      or l.subject = 'businessVisit' and (l.before ->> 'businessId' = ${id} or l.after -> 'businessIds' ? ${id})`,
    page,
  )
}

/** Everything that was done to an application, its steps included. */
export function historyOfApplication(db: Kysely<DB>, id: string, page: HistoryPage): Promise<HistoryLine[]> {
  return linesWhere(
    db,
    sql`l.subject = 'supportApplication' and l.subject_id = ${id}
      or l.subject = 'supportStep' and l.subject_id in (
        select s.id from support_step s where s.application_id = ${id})`,
    page,
  )
}

/** Everything that was done to an offer or need, and to what was agreed and handed over of it. */
export function historyOfWaste(
  db: Kysely<DB>,
  of: { readonly notice: string } | { readonly match: string },
  page: HistoryPage,
): Promise<HistoryLine[]> {
  const own = 'match' in of ? sql`m.id = ${of.match}` : sql`${of.notice} in (m.offer_id, m.need_id)`
  const notice = 'notice' in of ? sql`l.subject = 'wasteNotice' and l.subject_id = ${of.notice} or ` : sql``
  return linesWhere(
    db,
    sql`${notice}l.subject = 'wasteMatch' and l.subject_id in (select m.id from waste_match m where ${own})
      or l.subject = 'wasteHandOver' and l.subject_id in (
        select h.id from waste_hand_over h join waste_match m on m.id = h.match_id where ${own})`,
    page,
  )
}
