import type { Account } from '#domain/account/account.ts'
import type { TokenAccess } from '#domain/token/token.ts'
import { actionContext, type ActionContext } from '#server/context.ts'
import type { Database } from '#server/database/connect.ts'
import { Problem } from '#server/problem.ts'
import { hashToken } from '#server/session-token.ts'
import { isTokenSecret } from '#server/token-secret.ts'
import { placesOfAccount } from '#store/account-place.ts'
import { holderOfToken } from '#store/token.ts'

/** Who calls the API: a person, by a token of theirs, with the rights of their role. */
export interface Caller {
  readonly account: Account
  readonly access: TokenAccess
  readonly tokenId: string
  readonly tokenName: string
  readonly context: ActionContext
}

/**
 * The caller of a request by its `Authorization` header; a cookie opens nothing here, so no page of another site can
 * call in a person's name. Throws `token.invalid`. In the log a write names the person and the token.
 */
export async function callerOf(database: Database, authorization: string | null): Promise<Caller> {
  const secret = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
  const holder = isTokenSecret(secret) ? await holderOfToken(database.kysely, hashToken(secret)) : null
  if (!holder) throw new Problem('token.invalid')
  const { account, access, tokenId, tokenName } = holder
  const { id, name, organisationId, role } = account
  const placeIds = await database.read(organisationId, (db) => placesOfAccount(db, id))
  const actor = { id, name: `${name} (${tokenName})`, role, placeIds }
  return {
    account,
    access,
    tokenId,
    tokenName,
    context: actionContext(database, organisationId, actor),
  }
}
