import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { publicPicture } from '#server/evidence/picture.ts'
import { readStoredFile } from '#server/evidence/file-store.ts'
import { projectOf } from '../../../../project-of.server.ts'
import type { RequestHandler } from './$types'

/** Kinds of file that a browser may show; everything else is saved, never opened in this site's name. */
const shown = /^(image\/(jpeg|png|webp)|application\/pdf)$/

/** A file of evidence. Pictures go out without their metadata; a monitor of the operator is no staff either. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const records = await projectOf(locals, params.code)
  const file = records.evidence.find((each) => each.id === params.id)
  if (!file) error(404, message(locals.lang, 'site.notFound'))
  const { database } = await application()
  const stored = await readStoredFile(database.dataFolder, file.sha256)
  const isPicture = file.mediaType.startsWith('image/')
  const { bytes, mediaType: type } = isPicture
    ? await publicPicture(stored)
    : { bytes: stored, mediaType: file.mediaType }
  const disposition = shown.test(type) ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
