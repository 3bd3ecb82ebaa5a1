import type { ActionContext } from '#server/context.ts'
import { appendAudit } from '#server/database/audit.ts'
import { hashToken } from '#server/session-token.ts'
import { accountForSession, closeSessionRow } from '#store/session.ts'

/** Logs a person out. A session that is not open is none: nothing happens. */
export async function closeSession(
  { database, now }: Pick<ActionContext, 'database' | 'now'>,
  { token }: { readonly token: string },
): Promise<void> {
  const tokenHash = hashToken(token)
  const account = await accountForSession(database.kysely, tokenHash)
  if (!account) return
  const at = now()
  const { id, organisationId, name } = account
  await database.transact(organisationId, async (trx) => {
    await closeSessionRow(trx, tokenHash, at)
    await appendAudit(trx, {
      organisationId,
      at,
      actorId: id,
      actor: name,
      action: 'session.closed',
      subject: 'account',
      subjectId: id,
      before: null,
      after: null,
    })
  })
}
