/* Which members of initiative groups took part in what: events of the journal and clean-up days. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { MemberDecision, MemberPart, Occasion, OccasionName } from '#domain/initiative/part.ts'
import type { DB } from './schema.ts'

const at = ({ eventId, cleanUpId }: OccasionName) =>
  eventId === null ? sql<boolean>`p.clean_up_id = ${cleanUpId}` : sql<boolean>`p.event_id = ${eventId}`

/** Members who are ticked at an event or a clean-up day. */
export async function partsAt(db: Kysely<DB>, occasion: OccasionName): Promise<MemberPart[]> {
  const { rows } = await sql<MemberPart>`select p.member_id as "memberId", p.part from initiative_part p
    where ${at(occasion)} order by p.member_id`.execute(db)
  return rows
}

/** Ticks these members in the stead of those of `instead`. */
export async function setParts(
  trx: Transaction<DB>,
  scope: { readonly organisationId: string; readonly actorId: string | null; readonly at: string },
  occasion: OccasionName,
  change: {
    readonly instead: readonly string[]
    readonly parts: readonly (MemberPart & { readonly id: string })[]
  },
): Promise<void> {
  if (change.instead.length > 0)
    await sql`delete from initiative_part p where ${at(occasion)} and p.member_id = any(${[...change.instead]}::uuid[])`.execute(
      trx,
    )
  if (change.parts.length === 0) return
  await trx
    .insertInto('initiative_part')
    .values(
      change.parts.map(({ id, memberId, part }) => ({
        id,
        organisation_id: scope.organisationId,
        member_id: memberId,
        event_id: occasion.eventId,
        clean_up_id: occasion.cleanUpId,
        part,
        recorded_by: scope.actorId,
        recorded_at: scope.at,
      })),
    )
    .execute()
}

const ticked = (column: 'event_id' | 'clean_up_id') => sql`coalesce((
  select json_agg(json_build_object('memberId', p.member_id, 'part', p.part) order by p.member_id)
  from initiative_part p where p.${sql.ref(column)} = o.id), '[]') as parts`

/**
 * What was held up to a day: gatherings and clean-ups of the group's village, and whatever somebody of the group is ticked
 * at. Cancelled events and clean-ups that were not held are none.
 */
export async function occasionsOfGroup(
  db: Kysely<DB>,
  group: { readonly id: string; readonly placeId: string },
  until: string,
): Promise<Occasion[]> {
  const own = sql`(select m.id from initiative_member m where m.group_id = ${group.id})`
  const { rows } = await sql<Occasion>`
    select o.id as "eventId", null as "cleanUpId", o.place_id as "placeId", o.starts_on as "on", o.title, o.project,
      case when o.is_gathering then 'gathering' when o.kind = 'cleanUp' then 'cleanUp' else 'other' end as kind,
      ${ticked('event_id')}
    from (select e.id, v.place_id, v.starts_on, v.title, v.kind, r.code as project,
        v.kind = 'gathering' or exists (select 1 from gathering g where g.event_id = e.id) as is_gathering
      from event e join project r on r.id = e.project_id
      join lateral (select * from event_version v where v.event_id = e.id order by v.version desc limit 1) v on true
      where not v.is_cancelled and v.starts_on <= ${until}) o
    where o.place_id = ${group.placeId} and (o.is_gathering or o.kind = 'cleanUp')
      or exists (select 1 from initiative_part p where p.event_id = o.id and p.member_id in ${own})
    union all
    select null, o.id, o.place_id, o.held_on, o.title, null, 'cleanUp', ${ticked('clean_up_id')}
    from clean_up o
    where o.held_on <= ${until} and o.cancelled_why is null and (o.place_id = ${group.placeId}
      or exists (select 1 from initiative_part p where p.clean_up_id = o.id and p.member_id in ${own}))
    order by 4, 1, 2`.execute(db)
  return rows
}

/** Decisions for which members of a group answer. */
export async function decisionsOfGroup(db: Kysely<DB>, groupId: string): Promise<MemberDecision[]> {
  const { rows } = await sql<MemberDecision>`
    select d.member_id as "memberId", v.starts_on as "takenOn", d.due_on as "dueOn", d.done_on as "doneOn"
    from gathering_decision d join initiative_member m on m.id = d.member_id
    join gathering g on g.id = d.gathering_id
    join lateral (select * from event_version v where v.event_id = g.event_id order by v.version desc limit 1) v on true
    where m.group_id = ${groupId} and not v.is_cancelled order by v.starts_on, d.id`.execute(db)
  return rows
}
