/*
 * A file on its way: GET says how much of it is here, PUT adds a portion (`?offset=`), POST makes evidence of the whole.
 * Each may be sent again. What is refused for good says why in a header, for the browser's script to show.
 */
import { error, json } from '@sveltejs/kit'
import * as v from 'valibot'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { picturesNear } from '#domain/evidence/near-pictures.ts'
import { evidenceKinds } from '#domain/evidence/evidence.ts'
import { recordId } from '#domain/project/record-input.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { sha256Of } from '#server/evidence/file-store.ts'
import {
  appendUpload,
  dropUpload,
  readUpload,
  uploadedBytes,
  type UploadKey,
} from '#server/evidence/upload-store.ts'
import { Problem } from '#server/problem.ts'
import { contextOf } from '../../../../../context-of.server.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { problemText } from '../../../../../write.server.ts'
import { kindOfFile } from '../../../journal/event-files.server.ts'
import type { RequestEvent, RequestHandler } from './$types'

const whole = v.object({
  fileName: v.pipe(v.string(), v.maxLength(1000)),
  kind: v.pipe(v.string(), v.maxLength(20)),
  sizeBytes: v.number(),
})

export const GET: RequestHandler = async (event) => {
  const { key, dataFolder } = await uploadOf(event)
  const records = await projectOf(event.locals, event.params.code)
  const found = records.evidence.some((file) => file.id === event.params.id)
  // The answer to the last portion was lost: all of it is here, and more.
  return json({ offset: found ? Number.MAX_SAFE_INTEGER : await uploadedBytes(dataFolder, key) })
}

export const PUT: RequestHandler = async (event) => {
  const { key, dataFolder } = await uploadOf(event)
  const offset = Number(event.url.searchParams.get('offset'))
  if (!Number.isSafeInteger(offset) || offset < 0)
    error(400, message(event.locals.lang, 'problem.input.invalid'))
  const bytes = new Uint8Array(await event.request.arrayBuffer())
  const { fileBytes } = evidenceLimits()
  if (offset + bytes.length > fileBytes) {
    await dropUpload(dataFolder, key)
    return refused(
      event,
      new Problem('file.tooLarge', { file: '', limit: Math.round(fileBytes / 1024 / 1024) }),
    )
  }
  return json({ offset: await appendUpload(dataFolder, key, offset, bytes) })
}

export const POST: RequestHandler = async (event) => {
  const { key, dataFolder } = await uploadOf(event)
  const parsed = v.safeParse(whole, await event.request.json().catch(() => null))
  if (!parsed.success) error(400, message(event.locals.lang, 'problem.input.invalid'))
  const { sizeBytes, kind } = parsed.output
  const fileName = parsed.output.fileName.replace(/[/\\]/g, '_').slice(-255) || 'file'
  const records = await projectOf(event.locals, event.params.code)
  const present = records.evidence.find((file) => file.id === event.params.id)
  if (present) return json({ id: present.id })
  const bytes = await readUpload(dataFolder, key)
  if (!bytes || bytes.length < sizeBytes) return json({ offset: bytes?.length ?? 0 }, { status: 503 })
  try {
    const { id } = await addEvidence(await contextOf(event.locals), {
      id: event.params.id,
      projectId: records.project.id,
      kind: evidenceKinds.find((each) => each === kind) ?? kindOfFile('', fileName),
      fileName,
      bytes,
    })
    await dropUpload(dataFolder, key)
    const known = records.evidence.find((file) => file.sha256 === sha256Of(bytes))
    const made = (await projectOf(event.locals, event.params.code)).evidence.find((file) => file.id === id)
    const near = made ? picturesNear(made, records.evidence).slice(0, 3) : []
    return json({
      id,
      known: known?.fileName ?? null,
      near: near.map((file) => ({ id: file.id, fileName: file.fileName })),
    })
  } catch (caught) {
    if (!(caught instanceof Problem)) throw caught
    if (caught.code === 'database.diskFull' || caught.code === 'database.lost') throw caught
    await dropUpload(dataFolder, key)
    return refused(event, caught)
  }
}

/** The upload that the address names, of this person alone. */
async function uploadOf({ locals, params }: RequestEvent): Promise<{ key: UploadKey; dataFolder: string }> {
  const { account, lang } = locals
  const mayAdd = account !== null && isAllowed(account.role, 'addEvidence')
  if (!mayAdd || !v.is(recordId, params.id)) error(404, message(lang, 'site.notFound'))
  const { database } = await application()
  return {
    key: { organisationId: account.organisationId, accountId: account.id, id: params.id },
    dataFolder: database.dataFolder,
  }
}

const refused = (event: RequestEvent, problem: Problem): Response =>
  json(
    { code: problem.code },
    { status: 422, headers: { 'X-Problem': encodeURIComponent(problemText(problem, event.locals.lang)) } },
  )
