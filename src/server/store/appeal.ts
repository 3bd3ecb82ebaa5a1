/* Appeals with what became of them. Whom to answer stands in `appeal-person.ts`. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type {
  Appeal,
  AppealAnswer,
  AppealCard,
  AppealExtension,
  AppealForwarding,
  AppealReopening,
} from '#domain/appeal/appeal.ts'
import type { AppealTerm } from '#domain/appeal/appeal-term.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { recordById, recordTable, recordToChange, type RecordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const appealTable = recordTable<Appeal>()('appeal', {
  subject: 'appeal',
  columns: {
    id: 'id',
    placeId: 'place_id',
    projectId: 'project_id',
    number: 'number',
    receivedOn: 'received_on',
    receivedAt: 'received_at',
    channel: 'channel',
    kind: 'kind',
    topic: 'topic',
    words: 'words',
    isAnonymous: 'is_anonymous',
    responsibleId: 'responsible_id',
    objectionId: 'objection_id',
    concernId: 'concern_id',
    termDays: 'term_days',
    consentOn: 'consent_on',
    consentEndedOn: 'consent_ended_on',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['received_on', 'number'],
})

const ofOpening = { id: 'id', appealId: 'appeal_id', opening: 'opening' } as const

export const appealExtensionTable = recordTable<AppealExtension>()('appeal_extension', {
  subject: 'appealExtension',
  columns: { ...ofOpening, on: 'extended_on', until: 'until', reason: 'reason' },
  order: ['opening'],
})

export const appealForwardingTable = recordTable<AppealForwarding>()('appeal_forwarding', {
  subject: 'appealForwarding',
  columns: { ...ofOpening, on: 'forwarded_on', recipient: 'recipient', letterNumber: 'letter_number' },
  order: ['forwarded_on'],
})

export const appealAnswerTable = recordTable<AppealAnswer>()('appeal_answer', {
  subject: 'appealAnswer',
  columns: {
    ...ofOpening,
    on: 'answered_on',
    text: 'text',
    answeredBy: 'answered_by',
    channel: 'channel',
    result: 'result',
  },
  order: ['opening'],
})

export const appealReopeningTable = recordTable<AppealReopening>()('appeal_reopening', {
  subject: 'appealReopening',
  columns: { ...ofOpening, on: 'reopened_on', reason: 'reason', termDays: 'term_days' },
  order: ['opening'],
})

export const appealTermTable = recordTable<AppealTerm>()('appeal_term', {
  subject: 'appealTerm',
  columns: { id: 'id', from: 'from_on', days: 'days', basis: 'basis' },
  order: ['from_on'],
})

/** Rows of a table, those of one appeal where it is named, by day. */
async function rowsOf<R extends { readonly id: string }>(
  db: Kysely<DB>,
  table: RecordTable<R>,
  appealId: string | null = null,
): Promise<R[]> {
  const columns = Object.entries<string>(table.columns).map(
    ([field, column]) => sql`${sql.ref(column)} as ${sql.ref(field)}`,
  )
  const order = [...table.order, 'id'].map((column) => sql.ref(column))
  const { rows } = await sql<R>`select ${sql.join(columns)} from ${sql.table(table.table)}
    ${appealId === null ? sql`` : sql`where appeal_id = ${appealId}`} order by ${sql.join(order)}`.execute(db)
  return rows
}

async function withSteps(
  db: Kysely<DB>,
  appeals: readonly Appeal[],
  id: string | null,
): Promise<AppealCard[]> {
  const [extensions, forwardings, answers, reopenings] = [
    Map.groupBy(await rowsOf(db, appealExtensionTable, id), ({ appealId }) => appealId),
    Map.groupBy(await rowsOf(db, appealForwardingTable, id), ({ appealId }) => appealId),
    Map.groupBy(await rowsOf(db, appealAnswerTable, id), ({ appealId }) => appealId),
    Map.groupBy(await rowsOf(db, appealReopeningTable, id), ({ appealId }) => appealId),
  ]
  return appeals.map((appeal) => ({
    ...appeal,
    extensions: extensions.get(appeal.id) ?? [],
    forwardings: forwardings.get(appeal.id) ?? [],
    answers: answers.get(appeal.id) ?? [],
    reopenings: reopenings.get(appeal.id) ?? [],
  }))
}

/** All appeals with what became of them, the newest first. */
export const appealCards = async (db: Kysely<DB>): Promise<AppealCard[]> =>
  withSteps(db, (await rowsOf(db, appealTable)).toReversed(), null)

/** An appeal with what became of it, or null. */
export async function appealCard(db: Kysely<DB>, id: string): Promise<AppealCard | null> {
  const appeal = await recordById(db, appealTable, id)
  const [card] = appeal ? await withSteps(db, [appeal], id) : []
  return card ?? null
}

/** The same, locked until the end of the transaction, with its own row as it stands. */
export async function lockAppeal(
  trx: Transaction<DB>,
  id: string,
): Promise<{ readonly row: Appeal; readonly card: AppealCard } | null> {
  const row = await recordToChange(trx, appealTable, id)
  const [card] = row ? await withSteps(trx, [row], id) : []
  return row && card ? { row, card } : null
}

/** The next number of a year; others wait for it until the end of the transaction. */
export async function nextAppealNumber(trx: Transaction<DB>, on: PlainDate): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('appeal ' || current_organisation()::text, 0))`.execute(
    trx,
  )
  const year = Number(on.slice(0, 4))
  const { rows } = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from appeal
    where extract(year from received_on) = ${year}`.execute(trx)
  return rows[0]?.next ?? 1
}

/** The organisation's own terms for answers, by day. */
export const appealTerms = (db: Kysely<DB>): Promise<AppealTerm[]> => rowsOf(db, appealTermTable)
