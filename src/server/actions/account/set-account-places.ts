import { accountPlacesInput } from '#domain/account/account-input.ts'
import { placeKindsOfRole } from '#domain/account/place-scope.ts'
import { Problem } from '#server/problem.ts'
import { accountToChange } from '#store/account.ts'
import { placesOfAccount, replacePlacesOfAccount } from '#store/account-place.ts'
import { places } from '#store/place.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'

/** Says in which villages an activist and in which school a teacher works: all of them at once. */
export const setAccountPlaces = action({
  name: 'setAccountPlaces',
  event: 'accountPlaces.set',
  schema: accountPlacesInput,
  run: async ({ trx, input: { id, placeIds }, scope }) => {
    const account = await accountToChange(trx, id)
    if (!account) throw new Problem('record.notFound', { id })
    const kinds = placeKindsOfRole[account.role] ?? []
    const fitting = new Set(
      (await places(trx)).filter(({ kind }) => kinds.includes(kind)).map((one) => one.id),
    )
    const isWrong = placeIds.some((placeId) => !fitting.has(placeId))
    refuseFields(isWrong ? [{ path: 'placeIds', key: 'input.placeOfRole' }] : [])
    const before = await placesOfAccount(trx, id)
    const after = placeIds.toSorted()
    if (before.join() === after.join()) return { result: { id }, event: null }
    await replacePlacesOfAccount(trx, scope, id, after)
    return {
      result: { id },
      event: { subject: 'account', subjectId: id, before: { placeIds: before }, after: { placeIds: after } },
    }
  },
})
