import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { groupStandings } from '#store/household-lists.ts'
import { addressOf, asking, registerOf } from '../../register.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const standings = new Map((await read((db) => groupStandings(db, today))).map((each) => [each.id, each]))
  const maySeeElder = mayRead(role, 'householdContact')
  return {
    mayAdd: isAllowed(role, 'addHouseholdGroup'),
    hasVillages: register.villages.length > 0,
    villages: new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? ''])),
    groups: register.groups.map(({ id, placeId, name }) => {
      const standing = standings.get(id)
      const { elderId = null, elderStreet, elderNumber } = standing ?? {}
      return {
        id,
        placeId,
        name: textIn(name, lang) ?? '',
        households: standing?.households ?? 0,
        elderId,
        elderAddress:
          elderStreet && elderNumber ? addressOf({ street: elderStreet, number: elderNumber }, lang) : '',
        elderName: (maySeeElder && standing?.elderName) || '',
        elderPhone: (maySeeElder && standing?.elderPhone) || '',
      }
    }),
  }
}
