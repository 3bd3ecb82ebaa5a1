import { sql, type Kysely, type Transaction } from 'kysely'
import type { CountedHandOver, WasteHandOver, WasteMatch, WasteNotice } from '#domain/biowaste/biowaste.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const wasteNoticeTable = recordTable<WasteNotice>()('waste_notice', {
  subject: 'wasteNotice',
  columns: {
    id: 'id',
    placeId: 'place_id',
    businessId: 'business_id',
    side: 'side',
    kind: 'kind',
    unit: 'unit',
    amount: 'amount',
    fromMonth: 'from_month',
    toMonth: 'to_month',
    since: 'since',
    until: 'until',
    note: 'note',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['since'],
})

export const wasteMatchTable = recordTable<WasteMatch>()('waste_match', {
  subject: 'wasteMatch',
  columns: {
    id: 'id',
    offerId: 'offer_id',
    needId: 'need_id',
    decision: 'decision',
    on: 'decided_on',
    amount: 'amount',
    note: 'note',
    endedOn: 'ended_on',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['decided_on'],
})

export const wasteHandOverTable = recordTable<WasteHandOver>()('waste_hand_over', {
  subject: 'wasteHandOver',
  columns: {
    id: 'id',
    matchId: 'match_id',
    on: 'handed_on',
    amount: 'amount',
    note: 'note',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['handed_on'],
})

/** Offers and needs, the newest first. */
export async function wasteNotices(db: Kysely<DB>): Promise<WasteNotice[]> {
  const { rows } = await sql<WasteNotice>`
    select n.id, n.place_id as "placeId", n.business_id as "businessId", n.side, n.kind, n.unit, n.amount,
      n.from_month as "fromMonth", n.to_month as "toMonth", n.since, n.until, n.note, n.withdrawn_why as "withdrawnWhy"
    from waste_notice n order by n.since desc, n.id`.execute(db)
  return rows
}

/** What people said of offers and needs that fit, the newest first. */
export async function wasteMatches(db: Kysely<DB>): Promise<WasteMatch[]> {
  const { rows } = await sql<WasteMatch>`
    select m.id, m.offer_id as "offerId", m.need_id as "needId", m.decision, m.decided_on as "on", m.amount, m.note,
      m.ended_on as "endedOn", m.withdrawn_why as "withdrawnWhy"
    from waste_match m order by m.decided_on desc, m.id`.execute(db)
  return rows
}

/** Everything that was handed over, the newest first; it counts for the village that gave it. */
export async function wasteHandOvers(db: Kysely<DB>): Promise<CountedHandOver[]> {
  const { rows } = await sql<CountedHandOver>`
    select h.id, h.match_id as "matchId", h.handed_on as "on", h.amount, h.note, h.withdrawn_why as "withdrawnWhy",
      n.place_id as "placeId", n.kind, n.unit
    from waste_hand_over h join waste_match m on m.id = h.match_id join waste_notice n on n.id = m.offer_id
    order by h.handed_on desc, h.id`.execute(db)
  return rows
}

/** Until the end of the transaction nobody else reckons what is offered and needed. */
export async function lockWaste(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('bio-waste ' || current_organisation()::text, 0))`.execute(
    trx,
  )
}
