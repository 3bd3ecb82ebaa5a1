import { places } from '#store/place.ts'
import { contextOf } from '../../context-of.server.ts'
import { placeTree } from './place-tree.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { database, organisationId } = await contextOf(locals)
  const all = await database.read(organisationId, places)
  return {
    places: placeTree(all, locals.lang).map(({ place, name, depth }) => ({
      id: place.id,
      name,
      depth,
      kind: place.kind,
      point:
        place.lat === null || place.lon === null ? '' : `${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`,
    })),
  }
}
