import { strippedPhoto } from '../../../../strip-photo.server.ts'
import { cleanUpFor } from '../../../clean-ups.server.ts'
import type { RequestHandler } from './$types'

/** A photo of a clean-up as a copy without metadata. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { photos } = await cleanUpFor(locals, params.id)
  return strippedPhoto(
    locals,
    url,
    photos.find(({ id }) => id === params.photo),
  )
}
