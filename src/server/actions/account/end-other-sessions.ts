import * as v from 'valibot'
import { closeSessionsOf } from '#store/session.ts'
import { action } from '../action.ts'
import { ownId } from '../own-account.ts'

/** Ends all of one's own sessions but the one in which it is said. */
export const endOtherSessions = action({
  name: 'endOtherSessions',
  event: 'otherSessions.ended',
  schema: v.strictObject({}),
  run: async ({ trx, context, scope }) => {
    const id = ownId(context)
    const sessionsClosed = await closeSessionsOf(trx, id, scope.at, context.actor.sessionId)
    const event = { subject: 'account', subjectId: id, before: null, after: { sessionsClosed } }
    return { result: { sessionsClosed }, event: sessionsClosed > 0 ? event : null }
  },
})
