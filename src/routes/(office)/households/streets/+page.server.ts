import { isAllowed } from '#domain/account/permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { householdsOfStreets } from '#store/household-lists.ts'
import { asking, registerOf } from '../../register.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const counts = await read((db) => householdsOfStreets(db, today))
  return {
    mayAdd: isAllowed(role, 'addStreet'),
    hasVillages: register.villages.length > 0,
    count: register.streets.length,
    villages: register.villages.map((village) => ({
      id: village.id,
      name: textIn(village.name, lang) ?? '',
      streets: register.streets
        .filter(({ placeId }) => placeId === village.id)
        .map(({ id, name }) => ({ id, name: textIn(name, lang) ?? '', households: counts.get(id) ?? 0 })),
    })),
  }
}
