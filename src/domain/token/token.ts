/** What a token may do with the rights of its person: only read, or also write. */
export const tokenAccesses = ['read', 'write'] as const
export type TokenAccess = (typeof tokenAccesses)[number]

/** Longest life of a token in days, and how many standing ones a person may have. */
export const maxTokenDays = 366
export const maxTokens = 20

/** A token as its owner sees it; its secret was shown once and is nowhere. */
export interface ApiToken {
  readonly id: string
  readonly accountId: string
  readonly accountName: string
  readonly name: string
  readonly access: TokenAccess
  /** Instants, ISO in UTC. */
  readonly issuedAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  /** To the minute; null for a token that was never used. */
  readonly lastUsedAt: string | null
}

export type TokenState = 'standing' | 'expired' | 'revoked'

/** Whether a token opens anything at an instant (ISO in UTC); at the instant of its expiry it no longer does. */
export function tokenState(token: Pick<ApiToken, 'revokedAt' | 'expiresAt'>, now: string): TokenState {
  if (token.revokedAt !== null) return 'revoked'
  return Date.parse(token.expiresAt) > Date.parse(now) ? 'standing' : 'expired'
}
