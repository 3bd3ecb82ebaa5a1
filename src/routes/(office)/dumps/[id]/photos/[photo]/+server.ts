import { strippedPhoto } from '../../../../strip-photo.server.ts'
import { dumpFor } from '../../../dumps.server.ts'
import type { RequestHandler } from './$types'

/** A photo of a dump as a copy without metadata; the original stands among the project's evidence. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const dump = await dumpFor(locals, params.id)
  const photos = dump.observations.flatMap((seen) => seen.photos)
  return strippedPhoto(
    locals,
    url,
    photos.find(({ id }) => id === params.photo),
  )
}
