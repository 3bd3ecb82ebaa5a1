import type { Transaction } from 'kysely'
import { codeWait_ms, sessionLife_ms } from '#domain/account/log-in-limits.ts'
import type { Person } from '#domain/account/account.ts'
import { appendAudit } from '#server/database/audit.ts'
import { hashToken, newToken } from '#server/session-token.ts'
import type { DB } from '#store/schema.ts'
import { forgetOldSessions, insertSession } from '#store/session.ts'
import { later } from './login-attempt.ts'

interface Visitor extends Person {
  readonly id: string
  readonly organisationId: string
  readonly name: string
}

export interface OpenedSession {
  /** The secret for the cookie; only its hash is stored. */
  readonly token: string
  readonly expiresAt: string
  /** The password was right and a code is still owed: the session opens nothing before `enterCode`. */
  readonly awaitsCode: boolean
  readonly account: Visitor
}

/** Opens a session of somebody who proved to be who they are. Its secret is new each time. */
export async function openSessionRow(
  trx: Transaction<DB>,
  { id, organisationId, name, role, placeIds }: Visitor,
  how: {
    readonly at: string
    readonly address: string
    readonly browser: string | null
    readonly awaitsCode: boolean
    /** What else the log says of it. */
    readonly by?: 'code' | 'recoveryCode'
  },
): Promise<OpenedSession> {
  const { at, address, browser, awaitsCode, by } = how
  const token = newToken()
  const expiresAt = later(at, awaitsCode ? codeWait_ms : sessionLife_ms)
  const account = { id, organisationId, name, role, ...(placeIds && { placeIds }) }
  await forgetOldSessions(trx, id)
  const row = { organisationId, accountId: id, openedAt: at, expiresAt, address, browser, awaitsCode }
  await insertSession(trx, { ...row, tokenHash: hashToken(token) })
  if (!awaitsCode) {
    await appendAudit(trx, {
      organisationId,
      at,
      actorId: id,
      actor: name,
      action: 'session.opened',
      subject: 'account',
      subjectId: id,
      before: null,
      after: { address, expiresAt, ...(by && { by }) },
    })
  }
  return { token, expiresAt, awaitsCode, account }
}
