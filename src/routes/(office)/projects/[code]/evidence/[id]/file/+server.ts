import { error } from '@sveltejs/kit'
import { isShownPicture, mayHaveOriginal, maySeeFile } from '#domain/evidence/evidence-access.ts'
import type { Evidence } from '#domain/evidence/evidence.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { readStoredFile } from '#server/evidence/file-store.ts'
import { thumbnail, type PictureSize } from '#server/evidence/thumbnail.ts'
import { Problem } from '#server/problem.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { problemText } from '../../../../../write.server.ts'
import type { RequestHandler } from './$types'

/** What a browser may show in this site's name, without scripts; everything else is saved, never opened. */
const shown = ['image/jpeg', 'application/pdf']

/**
 * A file of evidence: a picture as a stripped copy (`?size=small`, else the large one), other files as they are, and
 * `?original` the bytes as they came, to the staff alone.
 */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const file = records.evidence.find((each) => each.id === params.id)
  const role = locals.account?.role ?? 'monitor'
  const isOriginal = url.searchParams.has('original')
  const isTheirs = file && maySeeFile(role, file) && (!isOriginal || mayHaveOriginal(role))
  if (!isTheirs) error(404, message(locals.lang, 'site.notFound'))
  const size: PictureSize = url.searchParams.get('size') === 'small' ? 'small' : 'large'
  try {
    const { bytes, type } = await bytesOf(file, isOriginal ? null : size)
    return new Response(new Uint8Array(bytes), { headers: headersOf(file, type, isOriginal) })
  } catch (caught) {
    if (caught instanceof Problem) error(404, problemText(caught, locals.lang))
    throw caught
  }
}

async function bytesOf(
  file: Evidence,
  size: PictureSize | null,
): Promise<{ bytes: Uint8Array; type: string }> {
  const { dataFolder } = (await application()).database
  return size !== null && isShownPicture(file)
    ? { bytes: await thumbnail(dataFolder, file.sha256, size), type: 'image/jpeg' }
    : { bytes: await readStoredFile(dataFolder, file.sha256), type: file.mediaType }
}

function headersOf(file: Evidence, type: string, isOriginal: boolean): Record<string, string> {
  const disposition = !isOriginal && shown.includes(type) ? 'inline' : 'attachment'
  // A browser shows no PDF in a sandbox; its own viewer runs none of the page's scripts either.
  const sandbox = type === 'application/pdf' ? '' : '; sandbox'
  return {
    'Content-Type': type,
    'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'${sandbox}; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
