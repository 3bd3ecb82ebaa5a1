import { sql, type Kysely, type Transaction } from 'kysely'
import type { Account, Role } from '#domain/account/account.ts'
import type { ApiToken, TokenAccess } from '#domain/token/token.ts'
import type { DB } from './schema.ts'

/** Whose token it is, and what the token itself may do. */
export interface TokenHolder {
  readonly account: Account
  readonly tokenId: string
  readonly tokenName: string
  readonly access: TokenAccess
}

/**
 * The person in whose name a token stands, in any organisation; null for none, one that ended or was revoked, or a
 * disabled account. Notes the use.
 */
export async function holderOfToken(db: Kysely<DB>, tokenHash: Buffer): Promise<TokenHolder | null> {
  const { rows } = await sql<
    Account & { readonly role: Role; tokenId: string; tokenName: string; access: TokenAccess }
  >`select token_id as "tokenId", token_name as "tokenName", access,
      id, organisation_id as "organisationId", login, name, role
    from account_for_token(${tokenHash})`.execute(db)
  const [row] = rows
  if (!row) return null
  const { tokenId, tokenName, access, ...account } = row
  return { account, tokenId, tokenName, access }
}

/** Tokens of the organisation, or of one person of it, the newest first. */
export function tokens(db: Kysely<DB>, accountId: string | null = null): Promise<ApiToken[]> {
  return tokenRows(db)
    .$if(accountId !== null, (query) => query.where('t.account_id', '=', accountId))
    .orderBy('t.issued_at', 'desc')
    .orderBy('t.id')
    .execute()
}

/** One token, its row locked until the end of the transaction; null where the organisation has none with this id. */
export async function tokenToRevoke(trx: Transaction<DB>, id: string): Promise<ApiToken | null> {
  return (await tokenRows(trx).where('t.id', '=', id).forUpdate('t').executeTakeFirst()) ?? null
}

/** How many tokens of a person open something at an instant; the person's row is locked, so that two do not count at once. */
export async function standingTokens(trx: Transaction<DB>, accountId: string, at: string): Promise<number> {
  await trx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute()
  const found = await trx
    .selectFrom('api_token')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return Number(found?.count ?? 0)
}

export async function insertToken(
  trx: Transaction<DB>,
  token: Omit<ApiToken, 'accountName' | 'revokedAt' | 'lastUsedAt'> & {
    readonly organisationId: string
    readonly tokenHash: Buffer
  },
): Promise<void> {
  await trx
    .insertInto('api_token')
    .values({
      id: token.id,
      organisation_id: token.organisationId,
      account_id: token.accountId,
      name: token.name,
      access: token.access,
      token_hash: token.tokenHash,
      issued_at: token.issuedAt,
      expires_at: token.expiresAt,
    })
    .execute()
}

export async function revokeTokenRow(trx: Transaction<DB>, id: string, at: string): Promise<void> {
  await trx.updateTable('api_token').set({ revoked_at: at }).where('id', '=', id).execute()
}

const tokenRows = (db: Kysely<DB>) =>
  db
    .selectFrom('api_token as t')
    .innerJoin('account as a', 'a.id', 't.account_id')
    .select([
      't.id',
      't.account_id as accountId',
      'a.name as accountName',
      't.name',
      't.access',
      't.issued_at as issuedAt',
      't.expires_at as expiresAt',
      't.revoked_at as revokedAt',
      't.last_used_at as lastUsedAt',
    ])
