import { accountIdInput } from '#domain/account/account-input.ts'
import { Problem } from '#server/problem.ts'
import { accountToChange } from '#store/account.ts'
import { deleteTotp } from '#store/second-step.ts'
import { action } from '../action.ts'

/** Takes the second step off the account of somebody who lost the phone and the recovery codes. */
export const resetTotp = action({
  name: 'resetTotp',
  event: 'totp.reset',
  schema: accountIdInput,
  run: async ({ trx, input: { id } }) => {
    if (!(await accountToChange(trx, id))) throw new Problem('record.notFound', { id })
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
