import { disableAccountInput } from '#domain/account/account-input.ts'
import { Problem } from '#server/problem.ts'
import { accountToChange, disableAccountRow } from '#store/account.ts'
import { closeSessionsOf } from '#store/session.ts'
import { action } from '../action.ts'

/** Shuts a person out: their sessions end at once; what they recorded stays. */
export const disableAccount = action({
  name: 'disableAccount',
  event: 'account.disabled',
  schema: disableAccountInput,
  run: async ({ trx, input: { id }, scope }) => {
    const account = await accountToChange(trx, id)
    if (!account) throw new Problem('record.notFound', { id })
    if (account.isDisabled) return { result: { id }, event: null }
    await disableAccountRow(trx, id)
    await closeSessionsOf(trx, id, scope.at)
    const [before, after] = [{ isDisabled: false }, { isDisabled: true }]
    return { result: { id }, event: { subject: 'account', subjectId: id, before, after } }
  },
})
