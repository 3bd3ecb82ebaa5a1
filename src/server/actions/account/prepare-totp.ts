import { prepareTotpInput } from '#domain/account/own-account-input.ts'
import { seal } from '#server/installation-key.ts'
import { Problem } from '#server/problem.ts'
import { newTotpSecret } from '#server/totp.ts'
import { putTotp } from '#store/second-step.ts'
import { action } from '../action.ts'
import { ownId, proveOwnPassword } from '../own-account.ts'

/**
 * Begins a second step: makes its secret, which counts for nothing until a code of it is given back (`confirmTotp`).
 * Throws `record.conflict` where one holds already.
 */
export const prepareTotp = action({
  name: 'prepareTotp',
  event: 'totp.prepared',
  schema: prepareTotpInput,
  prepare: async ({ current }, context) => {
    await proveOwnPassword(context, current)
    const secret = newTotpSecret()
    return { secret, sealed: await seal(context.database.dataFolder, ownId(context), secret) }
  },
  run: async ({ trx, prepared, context, scope }) => {
    const id = ownId(context)
    if (!(await putTotp(trx, scope, id, prepared.sealed))) throw new Problem('record.conflict', { id })
    return {
      result: { secret: prepared.secret },
      event: { subject: 'account', subjectId: id, before: null, after: { hasTotp: false } },
    }
  },
})
