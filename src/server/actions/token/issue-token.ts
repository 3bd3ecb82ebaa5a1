import { maxTokens } from '#domain/token/token.ts'
import { issueTokenInput } from '#domain/token/token-input.ts'
import { Problem } from '#server/problem.ts'
import { hashToken } from '#server/session-token.ts'
import { newTokenSecret } from '#server/token-secret.ts'
import { insertToken, standingTokens } from '#store/token.ts'
import { action } from '../action.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Gives a person a token with which a program works in their name. The secret is in the result alone: not in the log,
 * and the database has its hash. Throws `token.tooMany` where the person has twenty that still open something.
 */
export const issueToken = action({
  name: 'issueToken',
  event: 'token.issued',
  schema: issueTokenInput,
  run: async ({ trx, input: { name, access, days }, context, scope }) => {
    const accountId = context.actor.id
    // The terminal has no account to stand for.
    if (accountId === null) throw new Problem('permission.denied', { action: 'issueToken' })
    if ((await standingTokens(trx, accountId, scope.at)) >= maxTokens) {
      throw new Problem('token.tooMany', { limit: maxTokens })
    }
    const secret = newTokenSecret()
    const id = context.newId()
    const expiresAt = new Date(Date.parse(scope.at) + days * dayMs).toISOString()
    const token = { id, accountId, name, access, issuedAt: scope.at, expiresAt }
    await insertToken(trx, {
      ...token,
      organisationId: scope.organisationId,
      tokenHash: hashToken(secret),
    })
    return {
      result: { id, secret, expiresAt },
      event: { subject: 'token', subjectId: id, before: null, after: token },
    }
  },
})
