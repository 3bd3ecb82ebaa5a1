import { sql, type Kysely } from 'kysely'
import type { FailureLimit } from '#domain/account/log-in-limits.ts'
import type { DB } from './schema.ts'

/**
 * Takes a place for an attempt to log in; it stays whatever becomes of the attempt, and counts as failed until it is
 * settled. `shut` says which limit leaves no room; then nothing is noted.
 */
export async function beginLoginAttempt(
  db: Kysely<DB>,
  { login, address, since }: { login: string; address: string; since: string },
  limits: { readonly [limit in FailureLimit]: number },
): Promise<{ attempt: number; shut: null } | { attempt: null; shut: FailureLimit }> {
  const { rows } = await sql<{ attempt: number; shut: null } | { attempt: null; shut: FailureLimit }>`
    select attempt, shut from begin_login_attempt(${login}, ${address}, ${since}, ${limits.login}, ${limits.address}, ${limits.all})`.execute(
    db,
  )
  return rows[0] ?? { attempt: null, shut: 'all' }
}

/** The attempt was a good one. */
export async function settleLoginAttempt(db: Kysely<DB>, attempt: number): Promise<void> {
  await sql`select settle_login_attempt(${attempt})`.execute(db)
}
