import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { hashToken } from '#server/session-token.ts'
import { recordToChange } from '#store/record-table.ts'
import { setTrackerToken, trackerTable } from '#store/tracking.ts'
import { action } from '../action.ts'

/**
 * Gives a tracker a new secret, 128 random bits, by which it reports; the one before opens nothing any more. It is in the
 * result alone: the database has its hash, the log nothing.
 */
export const issueTrackerToken = action({
  name: 'issueTrackerToken',
  event: 'tracker.issued',
  schema: v.strictObject({ id: recordId }),
  run: async ({ trx, input: { id }, scope }) => {
    if (!(await recordToChange(trx, trackerTable, id))) throw new Problem('record.notFound', { id })
    const token = randomBytes(16).toString('base64url')
    await setTrackerToken(trx, id, hashToken(token), scope.at)
    return {
      result: { id, token },
      event: { subject: 'tracker', subjectId: id, before: null, after: { issuedAt: scope.at } },
    }
  },
})
