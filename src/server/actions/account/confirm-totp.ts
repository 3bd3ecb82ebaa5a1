import { confirmTotpInput } from '#domain/account/own-account-input.ts'
import { totpDigits } from '#domain/account/recovery-code.ts'
import { unseal } from '#server/installation-key.ts'
import { Problem } from '#server/problem.ts'
import { newRecoveryCodes, totpStep } from '#server/totp.ts'
import { confirmTotpRow, replaceRecoveryCodes, totpToUse } from '#store/second-step.ts'
import { action } from '../action.ts'
import { ownId } from '../own-account.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Ends the making of a second step: a code shows that the app has the secret. Gives the recovery codes, which are shown
 * this once. Throws `record.notFound` where no secret waits.
 */
export const confirmTotp = action({
  name: 'confirmTotp',
  event: 'totp.confirmed',
  schema: confirmTotpInput,
  run: async ({ trx, input, context, scope }) => {
    const id = ownId(context)
    const totp = await totpToUse(trx, id)
    if (!totp || totp.confirmedAt !== null) throw new Problem('record.notFound', { id })
    const secret = await unseal(context.database.dataFolder, id, totp.sealedSecret)
    const digits = totpDigits(input.code)
    const step = secret && digits && totpStep(secret, digits, scope.at)
    if (typeof step !== 'number') {
      refuseFields([{ path: 'code', key: 'input.totpCode' }])
      throw new Problem('input.invalid')
    }
    await confirmTotpRow(trx, id, scope.at, step)
    const { codes, hashes } = newRecoveryCodes()
    await replaceRecoveryCodes(trx, scope, id, hashes)
    return {
      result: { recoveryCodes: codes },
      event: { subject: 'account', subjectId: id, before: { hasTotp: false }, after: { hasTotp: true } },
    }
  },
})
