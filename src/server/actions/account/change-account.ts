import { accountChangeInput } from '#domain/account/account-input.ts'
import { isPhoneLogin } from '#domain/account/login-name.ts'
import { placeKindsOfRole } from '#domain/account/place-scope.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import { accountToChange, updateAccount } from '#store/account.ts'
import { placesOfAccount, replacePlacesOfAccount } from '#store/account-place.ts'
import { action } from '../action.ts'
import { keepAdministrator } from '../keep-administrator.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Changes a person's names, phone or role; a new role holds from their next click on, and places that it does not work
 * in are taken back. The last administrator stays one: `account.lastAdministrator`.
 */
export const changeAccount = action({
  name: 'changeAccount',
  event: 'account.changed',
  schema: accountChangeInput,
  run: async ({ trx, input, scope }) => {
    const { id } = input
    const before = await accountToChange(trx, id)
    if (!before) throw new Problem('record.notFound', { id })
    const login = input.login ?? before.login
    const isOwnPhone = isPhoneLogin(login) && input.phone === undefined
    const phone = isOwnPhone ? login : input.phone === undefined ? before.phone : input.phone
    const after = { id, login, phone, name: input.name ?? before.name, role: input.role ?? before.role }
    refuseFields(isPhoneLogin(login) && phone !== login ? [{ path: 'login', key: 'input.loginPhone' }] : [])
    const { login: _l, phone: _p, name: _n, role } = before
    const former = { id, login: before.login, phone: before.phone, name: before.name, role }
    if (canonicalJson(former) === canonicalJson(after)) return { result: { id }, event: null }
    if (after.role !== role) {
      if (role === 'administrator') await keepAdministrator(trx, id)
      const hadPlaces = (await placesOfAccount(trx, id)).length > 0
      const keeps = placeKindsOfRole[after.role] === placeKindsOfRole[role]
      if (hadPlaces && !keeps) await replacePlacesOfAccount(trx, scope, id, [])
    }
    await updateAccount(trx, after)
    return { result: { id }, event: { subject: 'account', subjectId: id, before: former, after } }
  },
})
