/* Scans of the organisation's own records, such as contracts and appeals: evidence of the project that the record names. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { unlinkEvidence } from '#actions/evidence/unlink-evidence.ts'
import type { EvidenceSubject } from '#domain/evidence/evidence.ts'
import { message } from '#i18n/message.ts'
import { Problem } from '#server/problem.ts'
import { contextOf } from './context-of.server.ts'
import { setNotice } from './notice.server.ts'
import { kindOfFile } from './projects/[code]/journal/event-files.server.ts'
import { projectOf } from './project-of.server.ts'
import { filesOf } from './record-files.server.ts'
import { problemText } from './write.server.ts'
import { projectsFor } from './contracts/contracts.server.ts'

const mostFiles = 20

type Subject = Extract<EvidenceSubject, 'contract' | 'contractDocument' | 'appeal'>
interface OfProject {
  readonly projectId: string | null
}

/** The files of a record, and where they lie; null where it names no project. */
export async function filesFor(
  locals: App.Locals,
  { projectId }: OfProject,
  { subject, id }: { readonly subject: Subject; readonly id: string },
) {
  const project = (await projectsFor(locals)).find(({ value }) => value === projectId)
  if (!project) return null
  const records = await projectOf(locals, project.code)
  return {
    base: `/projects/${project.code}/evidence`,
    ...filesOf(records, subject, id, locals.account),
  }
}

const refused = (problem: string) => fail(422, { form: 'files', problem, values: {}, errors: {} })

/** Keeps the files of the form beside the record. */
export async function attachTo(
  event: RequestEvent,
  { projectId }: OfProject,
  subject: Subject,
  subjectId: string,
) {
  const { lang } = event.locals
  const posted = await event.request.formData()
  const files = posted.getAll('files').filter((file): file is File => file instanceof File && file.size > 0)
  if (projectId === null) return refused(message(lang, 'contract.files.noProject'))
  if (files.length === 0) return refused(message(lang, 'files.none.chosen'))
  if (files.length > mostFiles) return refused(message(lang, 'files.tooMany', { limit: mostFiles }))
  const context = await contextOf(event.locals)
  for (const file of files) {
    const kind = kindOfFile(file.type, file.name)
    const bytes = new Uint8Array(await file.arrayBuffer())
    try {
      await addEvidence(context, {
        projectId,
        kind: kind === 'photo' ? 'scan' : kind,
        fileName: file.name.replace(/[/\\]/g, '_'),
        bytes,
        links: [{ subject, subjectId }],
      })
    } catch (caught) {
      if (!(caught instanceof Problem)) throw caught
      return refused(`${file.name}: ${problemText(caught, lang)}`)
    }
  }
  setNotice(event.cookies, 'office.notice.saved')
  redirect(303, event.url.pathname)
}

/** Takes a file off the record; it stays among the project's evidence. */
export async function detachFrom(event: RequestEvent, subject: Subject, subjectId: string) {
  const evidenceId = String((await event.request.formData()).get('file') ?? '')
  try {
    await unlinkEvidence(await contextOf(event.locals), { evidenceId, subject, subjectId })
  } catch (caught) {
    if (!(caught instanceof Problem)) throw caught
    return refused(problemText(caught, event.locals.lang))
  }
  setNotice(event.cookies, 'office.notice.removed')
  redirect(303, event.url.pathname)
}
