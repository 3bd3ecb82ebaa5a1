/*
 * Files beside a record: what proves it, more of it in one go, and taking a file off again. The bytes go through the
 * action of evidence, which looks into them; here they are only read from the form.
 */
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { unlinkEvidence } from '#actions/evidence/unlink-evidence.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { Evidence, EvidenceKind, EvidenceSubject } from '#domain/evidence/evidence.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { message } from '#i18n/message.ts'
import { Problem } from '#server/problem.ts'
import type { FormFailure } from '#ui/form/form-field.ts'
import { contextOf } from './context-of.server.ts'
import { setNotice } from './notice.server.ts'
import { projectOf } from './project-of.server.ts'
import { problemText } from './write.server.ts'

/** More in one go than anybody chooses by hand. */
const mostFiles = 50

/** Files of a record, as its page shows them. */
export interface RecordFile {
  readonly id: string
  readonly name: string
  readonly isPicture: boolean
  readonly sizeBytes: number
}

/** The files that prove a record, and whether the person may add to them and take them off. */
export function filesOf(
  records: ProjectRecords,
  subject: EvidenceSubject,
  id: string,
  account: App.Locals['account'],
) {
  const linked = new Set(
    records.evidenceLinks
      .filter((link) => link.subject === subject && link.subjectId === id)
      .map((link) => link.evidenceId),
  )
  return {
    files: records.evidence.filter((each) => linked.has(each.id)).map(shown),
    mayAddFiles: account !== null && isAllowed(account.role, 'addEvidence'),
    mayTakeOff: account !== null && isAllowed(account.role, 'unlinkEvidence'),
  }
}

const shown = ({ id, fileName, mediaType, sizeBytes }: Evidence): RecordFile => ({
  id,
  name: fileName,
  isPicture: mediaType.startsWith('image/'),
  sizeBytes,
})

type Event = RequestEvent & { params: { code: string } }

/** The form actions `attach` and `detach` of a page; `param` is the one of its address that names the record. */
export function fileActions(subject: EvidenceSubject, param = 'id') {
  const idOf = (event: Event): string => (event.params as Readonly<Record<string, string>>)[param] ?? ''
  return {
    async attach(event: Event): Promise<ActionFailure<FormFailure>> {
      const { project } = await projectOf(event.locals, event.params.code)
      const posted = await event.request.formData()
      const given = posted
        .getAll('files')
        .filter((file): file is File => file instanceof File && file.size > 0)
      if (given.length === 0) return refused(event, message(event.locals.lang, 'files.none.chosen'))
      if (given.length > mostFiles) {
        return refused(event, message(event.locals.lang, 'files.tooMany', { limit: mostFiles }))
      }
      const context = await contextOf(event.locals)
      for (const file of given) {
        const input = {
          projectId: project.id,
          kind: kindOf(file.type),
          fileName: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
          links: [{ subject, subjectId: idOf(event) }],
        }
        try {
          await addEvidence(context, input)
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          return refused(event, `${file.name}: ${problemText(error, event.locals.lang)}`)
        }
      }
      setNotice(event.cookies, 'office.notice.saved')
      redirect(303, event.url.pathname)
    },
    async detach(event: Event): Promise<ActionFailure<FormFailure>> {
      const evidenceId = String((await event.request.formData()).get('file') ?? '')
      try {
        await unlinkEvidence(await contextOf(event.locals), { evidenceId, subject, subjectId: idOf(event) })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return refused(event, problemText(error, event.locals.lang))
      }
      setNotice(event.cookies, 'office.notice.removed')
      redirect(303, event.url.pathname)
    },
  }
}

const refused = (_: Event, problem: string): ActionFailure<FormFailure> =>
  fail(422, { form: 'files', problem, values: {}, errors: {} })

function kindOf(mediaType: string): EvidenceKind {
  if (mediaType.startsWith('image/')) return 'photo'
  return mediaType.startsWith('video/') ? 'video' : 'document'
}
