import { sql, type Kysely } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { GatheringKind } from '#domain/gathering/gathering.ts'
import type { OwnRule } from '#domain/gathering/own-rule.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const gatheringRuleTable = recordTable<OwnRule>()('gathering_rule', {
  subject: 'gatheringRule',
  columns: {
    id: 'id',
    kind: 'kind',
    placeIds: 'place_ids',
    from: 'from_on',
    noticeDays: 'notice_days',
    materialDays: 'material_days',
    quorumPercent: 'quorum_percent',
    quorumAtLeast: 'quorum_at_least',
    majority: 'majority',
    hasCastingVote: 'has_casting_vote',
    chair: 'chair',
    signers: 'signers',
    handOverDays: 'hand_over_days',
    akimReplyDays: 'akim_reply_days',
    representatives: 'representatives',
    act: 'act',
    actNumber: 'act_number',
    actOn: 'act_on',
    url: 'url',
  },
  order: ['from_on'],
})

const columns = Object.entries(gatheringRuleTable.columns).map(
  ([field, column]) => sql`${sql.ref(column)} as ${sql.ref(field)}`,
)

/** The organisation's own rules of gatherings, the newest first. */
export async function gatheringRules(db: Kysely<DB>): Promise<OwnRule[]> {
  const { rows } =
    await sql<OwnRule>`select ${sql.join(columns)} from gathering_rule order by from_on desc, id`.execute(db)
  return rows
}

/** Lets one write of a rule follow the other, so that each is held against all. */
export async function lockGatheringRules(db: Kysely<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('gathering rule ' || current_organisation()::text, 0))`.execute(
    db,
  )
}

/** Gatherings of a kind from a day on, with the place and day by which their rule is found. */
export async function gatheringsFrom(
  db: Kysely<DB>,
  kind: GatheringKind,
  from: PlainDate,
): Promise<{ readonly placeId: string | null; readonly day: PlainDate }[]> {
  const { rows } = await sql<{ placeId: string | null; day: PlainDate }>`
    select v.place_id as "placeId", v.starts_on as day
    from gathering g join event e on e.id = g.event_id
      join event_version v on v.event_id = e.id and v.version = e.newest_version
    where g.kind = ${kind} and v.starts_on >= ${from}`.execute(db)
  return rows
}
