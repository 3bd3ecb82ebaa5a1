import { error } from '@sveltejs/kit'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { message } from '#i18n/message.ts'
import { readStoredFile } from '#server/evidence/file-store.ts'
import { answerById } from '#store/letter-link.ts'
import { asking } from '../../../../../../../register.server.ts'
import { letterOf } from '../../../letter-of.server.ts'
import type { RequestHandler } from './$types'

/** The file that came with an answer by a link: a stranger's, so it is saved and never opened in this site's name. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { letter } = await letterOf(locals, params)
  const { context, read } = await asking(locals)
  const answer = isRecordId(params.answer) ? await read((db) => answerById(db, params.answer)) : null
  if (answer?.letterId !== letter.id || !answer.file) error(404, message(locals.lang, 'site.notFound'))
  const bytes = await readStoredFile(context.database.dataFolder, answer.file.sha256)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(answer.file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
