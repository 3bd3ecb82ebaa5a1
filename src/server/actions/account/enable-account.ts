import { accountIdInput } from '#domain/account/account-input.ts'
import { Problem } from '#server/problem.ts'
import { accountToChange, setAccountDisabled } from '#store/account.ts'
import { action } from '../action.ts'

/** Lets a person in again with the password and the second step they had. */
export const enableAccount = action({
  name: 'enableAccount',
  event: 'account.enabled',
  schema: accountIdInput,
  run: async ({ trx, input: { id } }) => {
    const account = await accountToChange(trx, id)
    if (!account) throw new Problem('record.notFound', { id })
    if (!account.isDisabled) return { result: { id }, event: null }
    await setAccountDisabled(trx, id, false)
    const [before, after] = [{ isDisabled: true }, { isDisabled: false }]
    return { result: { id }, event: { subject: 'account', subjectId: id, before, after } }
  },
})
