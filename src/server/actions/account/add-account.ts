import { accountInput } from '#domain/account/account-input.ts'
import { insertAccount } from '#store/account.ts'
import { action } from '../action.ts'
import { wasMadeBefore } from '../replay.ts'
import { hashPassword } from '#server/password.ts'

const event = 'account.added'

/** Adds a person who may log in; without a password not before somebody sets one. Passwords stay out of the log. */
export const addAccount = action({
  name: 'addAccount',
  event,
  schema: accountInput,
  prepare: ({ password }) => (password === null ? Promise.resolve(null) : hashPassword(password)),
  run: async ({ trx, input, prepared, context, scope }) => {
    const { password: _, ...given } = input
    const id = given.id ?? context.newId()
    if (given.id && (await wasMadeBefore(trx, { event, subject: 'account', id, body: given }))) {
      return { result: { id }, event: null }
    }
    const account = { ...given, id, organisationId: scope.organisationId }
    await insertAccount(trx, { ...account, passwordHash: prepared, at: scope.at })
    return {
      result: { id },
      event: { subject: 'account', subjectId: id, before: null, after: { ...given, id } },
    }
  },
})
