import { error } from '@sveltejs/kit'
import { isShownPicture } from '#domain/evidence/evidence-access.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { thumbnail } from '#server/evidence/thumbnail.ts'
import { Problem } from '#server/problem.ts'
import { problemText } from './write.server.ts'

interface Photo {
  readonly mediaType: string
  readonly sha256: string
}

/** A photo as a copy without metadata, small or large; what is none or cannot be decoded answers 404. */
export async function strippedPhoto(
  locals: App.Locals,
  url: URL,
  photo: Photo | undefined,
): Promise<Response> {
  if (!photo || !isShownPicture(photo)) error(404, message(locals.lang, 'site.notFound'))
  const { dataFolder } = (await application()).database
  const size = url.searchParams.get('size') === 'small' ? 'small' : 'large'
  try {
    const bytes = await thumbnail(dataFolder, photo.sha256, size)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'image/jpeg',
        'Content-Disposition': 'inline',
        'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'self'",
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    })
  } catch (caught) {
    if (caught instanceof Problem) error(404, problemText(caught, locals.lang))
    throw caught
  }
}
