import { revokeTokenInput } from '#domain/token/token-input.ts'
import { Problem } from '#server/problem.ts'
import { revokeTokenRow, tokenToRevoke } from '#store/token.ts'
import { action } from '../action.ts'

/** Ends a token at once: one's own, or, as the administrator, anybody's of the organisation. Another's is not found. */
export const revokeToken = action({
  name: 'revokeToken',
  event: 'token.revoked',
  schema: revokeTokenInput,
  run: async ({ trx, input: { id }, context: { actor }, scope }) => {
    const token = await tokenToRevoke(trx, id)
    const isTheirs = token?.accountId === actor.id || actor.role === 'administrator'
    if (!token || !isTheirs) throw new Problem('record.notFound', { id })
    if (token.revokedAt !== null) return { result: { id }, event: null }
    await revokeTokenRow(trx, id, scope.at)
    const [before, after] = [{ revokedAt: null }, { revokedAt: scope.at }]
    return { result: { id }, event: { subject: 'token', subjectId: id, before, after } }
  },
})
