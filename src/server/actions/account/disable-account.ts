import { accountIdInput } from '#domain/account/account-input.ts'
import { Problem } from '#server/problem.ts'
import { accountToChange, setAccountDisabled } from '#store/account.ts'
import { closeSessionsOf } from '#store/session.ts'
import { action } from '../action.ts'
import { keepAdministrator } from '../keep-administrator.ts'

/** Shuts a person out: their sessions end at once; what they recorded stays. Not the last administrator. */
export const disableAccount = action({
  name: 'disableAccount',
  event: 'account.disabled',
  schema: accountIdInput,
  run: async ({ trx, input: { id }, scope }) => {
    await keepAdministrator(trx, id)
    const account = await accountToChange(trx, id)
    if (!account) throw new Problem('record.notFound', { id })
    if (account.isDisabled) return { result: { id }, event: null }
    await setAccountDisabled(trx, id, true)
    await closeSessionsOf(trx, id, scope.at)
    const [before, after] = [{ isDisabled: false }, { isDisabled: true }]
    return { result: { id }, event: { subject: 'account', subjectId: id, before, after } }
  },
})
