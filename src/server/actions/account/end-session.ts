import * as v from 'valibot'
import { Problem } from '#server/problem.ts'
import { closeSessionById } from '#store/session.ts'
import { action } from '../action.ts'
import { ownId } from '../own-account.ts'

/** Ends one of one's own sessions, perhaps on a phone that was lost. */
export const endSession = action({
  name: 'endSession',
  event: 'session.ended',
  schema: v.strictObject({ id: v.pipe(v.string(), v.uuid('input.id')) }),
  run: async ({ trx, input: { id }, context, scope }) => {
    const accountId = ownId(context)
    if (!(await closeSessionById(trx, accountId, id, scope.at))) throw new Problem('record.notFound', { id })
    return {
      result: { id },
      event: { subject: 'account', subjectId: accountId, before: null, after: { sessionId: id } },
    }
  },
})
