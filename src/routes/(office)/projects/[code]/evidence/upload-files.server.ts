import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import type { EvidenceSubject } from '#domain/evidence/evidence.ts'
import { message } from '#i18n/message.ts'
import { Problem } from '#server/problem.ts'
import { contextOf } from '../../../context-of.server.ts'
import { setNotice } from '../../../notice.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import { fieldErrors, problemText } from '../../../write.server.ts'
import { attachFiles, filesOfOthers, postedFiles, wrongFiles } from '../journal/event-files.server.ts'
import type { EventFailure } from '../journal/event-form.ts'

interface Upload {
  /** The record that the files prove; none for files that wait for theirs. */
  readonly link: { readonly subject: EvidenceSubject; readonly subjectId: string } | null
  readonly to: string
}

/** The form action that takes files alone, for a record or for the store of evidence. */
export async function uploadFiles(
  event: RequestEvent & { params: { code: string } },
  { link, to }: Upload,
): Promise<ActionFailure<EventFailure>> {
  const { locals, params } = event
  const posted = await event.request.formData()
  const records = await projectOf(locals, params.code)
  const files = await postedFiles(posted)
  const evidenceIds = posted
    .getAll('evidenceIds')
    .filter((id): id is string => records.evidence.some((file) => file.id === id))
  const isShared = posted.get('isShared') === 'on'
  const giveBack = (problem: string, more: Partial<EventFailure> = {}) =>
    fail(422, { form: 'files', problem, values: { evidenceIds }, errors: {}, ...more })
  if (files.length === 0 && evidenceIds.length === 0) {
    return giveBack(message(locals.lang, 'input.required'))
  }
  const refused = await wrongFiles(files, locals.lang)
  if (refused !== null) return giveBack(refused)
  const own = { subject: link?.subject ?? 'event', id: link?.subjectId ?? null } as const
  const shared = link ? filesOfOthers(records, files, evidenceIds, own).map((file) => file.fileName) : []
  if (shared.length > 0 && !isShared) {
    return giveBack(message(locals.lang, 'event.upload.shared', { names: shared.join(', ') }), { shared })
  }
  try {
    await attachFiles(await contextOf(locals), records.project.id, link, files, evidenceIds, isShared)
  } catch (caught) {
    if (!(caught instanceof Problem)) throw caught
    return giveBack(problemText(caught, locals.lang), { errors: fieldErrors(caught, locals.lang) })
  }
  setNotice(event.cookies, 'office.notice.saved')
  redirect(303, to)
}
