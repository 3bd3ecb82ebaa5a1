import { renewRecoveryCodesInput } from '#domain/account/own-account-input.ts'
import { Problem } from '#server/problem.ts'
import { newRecoveryCodes } from '#server/totp.ts'
import { replaceRecoveryCodes, totpToUse } from '#store/second-step.ts'
import { action } from '../action.ts'
import { ownId, proveOwnPassword } from '../own-account.ts'

/** Gives new recovery codes, shown this once; the old ones open nothing any more. */
export const renewRecoveryCodes = action({
  name: 'renewRecoveryCodes',
  event: 'recoveryCodes.renewed',
  schema: renewRecoveryCodesInput,
  prepare: ({ current }, context) => proveOwnPassword(context, current),
  run: async ({ trx, context, scope }) => {
    const id = ownId(context)
    const totp = await totpToUse(trx, id)
    if (!totp?.confirmedAt) throw new Problem('record.notFound', { id })
    const { codes, hashes } = newRecoveryCodes()
    await replaceRecoveryCodes(trx, scope, id, hashes)
    const after = { recoveryCodes: codes.length }
    return {
      result: { recoveryCodes: codes },
      event: { subject: 'account', subjectId: id, before: null, after },
    }
  },
})
