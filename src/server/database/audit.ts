// The audit log: who did what, when, before and after, each line chained to the one before by its hash. The row of
// `audit_head` is the lock that puts the writers of one organisation in a row, and shows a cut-off tail.
import type { Transaction } from 'kysely'
import type { DB } from '#store/schema.ts'
import { auditHash, genesisHash } from './audit-hash.ts'
import { canonicalJson } from './canonical-json.ts'

/** What an action records of itself. `before` and `after` are plain values; bigint (tiyn) becomes decimal text. */
export interface AuditEntry {
  readonly organisationId: string
  /** ISO instant in UTC. */
  readonly at: string
  readonly actorId: string | null
  /** Name of the person or of the program, as it was then. */
  readonly actor: string
  /** Past tense, e.g. `report.submitted`. */
  readonly action: string
  readonly subject: string
  readonly subjectId: string | null
  readonly before: unknown
  readonly after: unknown
}

/** Appends a line within the writing transaction and returns its number; other writers of the organisation wait. */
export async function appendAudit(trx: Transaction<DB>, entry: AuditEntry): Promise<number> {
  const organisation_id = entry.organisationId
  const head = (await lockedHead(trx, organisation_id)) ?? (await firstHead(trx, organisation_id))
  const { seq, hash, ...line } = chained(entry, head)
  await trx
    .with('line', (db) => db.insertInto('audit_log').values({ ...line, seq, hash }))
    .updateTable('audit_head')
    .set({ seq, hash })
    .where('organisation_id', '=', organisation_id)
    .execute()
  return seq
}

/** Lines of one statement; a statement takes 65 535 parameters. */
const portion = 2000

/** Appends many lines at once, in their order: an import of a thousand records is not a thousand questions. */
export async function appendAuditLines(
  trx: Transaction<DB>,
  organisation_id: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return
  let head = (await lockedHead(trx, organisation_id)) ?? (await firstHead(trx, organisation_id))
  const lines = entries.map((entry) => {
    const line = chained(entry, head)
    head = { seq: line.seq, hash: line.hash }
    return line
  })
  for (let from = 0; from < lines.length; from += portion)
    await trx
      .insertInto('audit_log')
      .values(lines.slice(from, from + portion))
      .execute()
  await trx.updateTable('audit_head').set(head).where('organisation_id', '=', organisation_id).execute()
}

/** The row of a line behind a head. */
function chained(entry: AuditEntry, head: { readonly seq: number; readonly hash: Buffer }) {
  const before = storedJson(entry.before)
  const after = storedJson(entry.after)
  const line = {
    organisation_id: entry.organisationId,
    seq: head.seq + 1,
    at: canonicalInstant(entry.at),
    actor_id: entry.actorId,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    subject_id: entry.subjectId,
  }
  const hashed = { ...line, before: storedValue(before), after: storedValue(after) }
  return { ...line, before, after, prev_hash: head.hash, hash: auditHash(hashed, head.hash) }
}

async function lockedHead(trx: Transaction<DB>, organisation_id: string) {
  return trx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('organisation_id', '=', organisation_id)
    .forUpdate()
    .executeTakeFirst()
}

/** The head before the first line; of two first writers at once one makes it and the other waits. */
async function firstHead(trx: Transaction<DB>, organisation_id: string) {
  await trx
    .insertInto('audit_head')
    .values({ organisation_id, seq: 0, hash: genesisHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await lockedHead(trx, organisation_id)) ?? { seq: 0, hash: genesisHash }
}

/** Null and absent are both SQL null, never the JSON value null. */
function storedJson(value: unknown): string | null {
  return value === null || value === undefined ? null : canonicalJson(value)
}

/** What the jsonb column gives back for the text. */
function storedValue(json: string | null): unknown {
  return json === null ? null : JSON.parse(json)
}

/** The spelling in which the database gives the instant back: three digits of a second, six at most. */
function canonicalInstant(at: string): string {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z$/.exec(at)
  if (!match) throw new RangeError(`not an instant in UTC: ${at}`)
  return `${match[1]}.${(match[2] ?? '').replace(/0+$/, '').padEnd(3, '0')}Z`
}
