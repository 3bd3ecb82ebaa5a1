import { ownPasswordInput } from '#domain/account/own-account-input.ts'
import { hashPassword } from '#server/password.ts'
import { setPasswordHash } from '#store/account.ts'
import { closeSessionsOf } from '#store/session.ts'
import { action } from '../action.ts'
import { ownId, proveOwnPassword } from '../own-account.ts'
import { refuseFields } from '../parse-input.ts'

/** Changes one's own password, the old one given, and ends one's other sessions. The new one is another one. */
export const changeOwnPassword = action({
  name: 'changeOwnPassword',
  event: 'ownPassword.changed',
  schema: ownPasswordInput,
  prepare: async ({ current, password }, context) => {
    await proveOwnPassword(context, current)
    refuseFields(current === password ? [{ path: 'password', key: 'input.passwordSame' }] : [])
    return hashPassword(password)
  },
  run: async ({ trx, prepared, context, scope }) => {
    const id = ownId(context)
    await setPasswordHash(trx, id, prepared, false)
    const sessionsClosed = await closeSessionsOf(trx, id, scope.at, context.actor.sessionId)
    return {
      result: { id },
      event: { subject: 'account', subjectId: id, before: null, after: { sessionsClosed } },
    }
  },
})
