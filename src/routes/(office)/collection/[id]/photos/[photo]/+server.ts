import { strippedPhoto } from '../../../../strip-photo.server.ts'
import { siteFor } from '../../../collection.server.ts'
import type { RequestHandler } from './$types'

/** A photo of a container as a copy without metadata. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const site = await siteFor(locals, params.id)
  const photos = site.observations.flatMap((seen) => seen.photos)
  return strippedPhoto(
    locals,
    url,
    photos.find(({ id }) => id === params.photo),
  )
}
