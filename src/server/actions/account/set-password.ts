import { setPasswordInput } from '#domain/account/account-input.ts'
import { Problem } from '#server/problem.ts'
import { accountToChange, setPasswordHash } from '#store/account.ts'
import { closeSessionsOf } from '#store/session.ts'
import { action } from '../action.ts'
import { hashPassword } from '#server/password.ts'

/** Gives a person a new password, to be changed at the next log-in, and ends the sessions that the old one opened. */
export const setPassword = action({
  name: 'setPassword',
  event: 'password.set',
  schema: setPasswordInput,
  prepare: ({ password }) => hashPassword(password),
  run: async ({ trx, input: { id, mustChangePassword }, prepared, scope }) => {
    if (!(await accountToChange(trx, id))) throw new Problem('record.notFound', { id })
    await setPasswordHash(trx, id, prepared, mustChangePassword)
    const sessionsClosed = await closeSessionsOf(trx, id, scope.at)
    return {
      result: { id },
      event: { subject: 'account', subjectId: id, before: null, after: { sessionsClosed } },
    }
  },
})
