import { removeTotpInput } from '#domain/account/own-account-input.ts'
import { deleteTotp } from '#store/second-step.ts'
import { action } from '../action.ts'
import { ownId, proveOwnPassword } from '../own-account.ts'

/** Takes one's own second step away, the password given. */
export const removeTotp = action({
  name: 'removeTotp',
  event: 'totp.removed',
  schema: removeTotpInput,
  prepare: ({ current }, context) => proveOwnPassword(context, current),
  run: async ({ trx, context }) => {
    const id = ownId(context)
    const hadOne = await deleteTotp(trx, id)
    const event = {
      subject: 'account',
      subjectId: id,
      before: { hasTotp: true },
      after: { hasTotp: false },
    }
    return { result: { id }, event: hadOne ? event : null }
  },
})
