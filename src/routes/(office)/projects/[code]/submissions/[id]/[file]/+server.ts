import { error } from '@sveltejs/kit'
import { mediaTypes } from '#documents/render-report.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { readStoredFile } from '#server/evidence/file-store.ts'
import { snapshotOfSubmission } from '#store/review.ts'
import { submissionOf } from '../submission-of.server.ts'
import type { RequestHandler } from './$types'

/** Exactly what was handed in, byte for byte: the files, or the snapshot as it was hashed. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { submission, organisationId } = await submissionOf(locals, params.code, params.id)
  const { database } = await application()
  const name = `${params.code}-${submission.kind}-${submission.attempt}`
  if (params.file === 'snapshot.json') {
    const found = await database.read(organisationId, (db) => snapshotOfSubmission(db, submission.id))
    return download(found?.snapshot ?? '', mediaTypes.json, `${name}.json`)
  }
  const [lang, format] = params.file.split('.')
  const file = submission.files.find((one) => one.lang === lang && one.format === format)
  if (!file) error(404, message(locals.lang, 'site.notFound'))
  const bytes = await readStoredFile(database.dataFolder, file.sha256)
  return download(new Uint8Array(bytes), mediaTypes[file.format], `${name}-${file.lang}.${file.format}`)
}

const download = (body: BodyInit, type: string, name: string): Response =>
  new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  })
