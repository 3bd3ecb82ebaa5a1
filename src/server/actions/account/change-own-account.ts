import { ownAccountInput } from '#domain/account/own-account-input.ts'
import { isPhoneLogin } from '#domain/account/login-name.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import { accountToChange, updateAccount } from '#store/account.ts'
import { action } from '../action.ts'
import { ownId } from '../own-account.ts'

/** Changes one's own name and phone. Who logs in by the phone alone logs in by the new one. */
export const changeOwnAccount = action({
  name: 'changeOwnAccount',
  event: 'ownAccount.changed',
  schema: ownAccountInput,
  run: async ({ trx, input: { name, phone }, context }) => {
    const id = ownId(context)
    const account = await accountToChange(trx, id)
    if (!account) throw new Problem('record.notFound', { id })
    const login = isPhoneLogin(account.login) ? (phone ?? account.login) : account.login
    const before = { name: account.name, login: account.login, phone: account.phone }
    const after = { name, login, phone: isPhoneLogin(login) ? login : phone }
    if (canonicalJson(before) === canonicalJson(after)) return { result: { id }, event: null }
    await updateAccount(trx, { id, role: account.role, ...after })
    return { result: { id }, event: { subject: 'account', subjectId: id, before, after } }
  },
})
