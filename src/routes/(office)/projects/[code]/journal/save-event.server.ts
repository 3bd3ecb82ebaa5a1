/* Saves the form of an event, new or corrected, together with its files: all is checked before anything is written. */
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import { correctEvent } from '#actions/event/correct-event.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { message } from '#i18n/message.ts'
import { postedValues, readForm } from '#ui/form/read-form.ts'
import { projectOf } from '../../../project-of.server.ts'
import { writePosted } from '../../../write.server.ts'
import { eventFields, readEvent } from './event-form.server.ts'
import { allFields, type EventFailure } from './event-form.ts'
import { attachFiles, filesOfOthers, postedFiles, wrongFiles } from './event-files.server.ts'

type Event = RequestEvent & { params: { code: string; id?: string } }

/** The form action of `journal/new` and `journal/[id]/correct`. */
export async function saveEvent(event: Event): Promise<ActionFailure<EventFailure>> {
  const { locals, params } = event
  const posted = await event.request.formData()
  const records = await projectOf(locals, params.code)
  const isNew = params.id === undefined
  const fields = allFields(eventFields(locals.lang, records, isNew))
  const read = readForm(fields, posted)
  const { content, notes, peopleRead } = readEvent(read, records)
  const files = await postedFiles(posted)
  const evidenceIds = (read['evidenceIds'] as string[]).filter((id) =>
    records.evidence.some((file) => file.id === id),
  )
  const own = { subject: 'event' as const, id: params.id ?? null }
  const giveBack = (problem: string, more: Partial<EventFailure>) =>
    fail(422, {
      form: 'event',
      problem,
      values: { ...postedValues(fields, posted), ...idOf(posted) },
      errors: {},
      ...more,
    })

  const refused = await wrongFiles(files, locals.lang)
  if (refused !== null) return giveBack(refused, { errors: { files: refused } })
  if (notes.some((note) => note.kind !== 'repeated') && read['sheetAccepted'] !== true) {
    return giveBack(message(locals.lang, 'event.attendance.sheet.check'), { notes, peopleRead })
  }
  const shared = filesOfOthers(records, files, evidenceIds, own).map((file) => file.fileName)
  if (shared.length > 0 && read['isShared'] !== true) {
    return giveBack(message(locals.lang, 'event.upload.shared', { names: shared.join(', ') }), { shared })
  }
  return writePosted(event, posted, {
    fields,
    to: (made: { id: string }) => `/projects/${params.code}/journal/${made.id}`,
    run: async (context, input) => {
      const id = input['id'] as string | undefined
      const made = isNew
        ? await recordEvent(context, {
            ...content,
            projectId: records.project.id,
            ...(id ? { id } : {}),
          } as never)
        : await correctEvent(context, {
            id: params.id ?? '',
            version: input['version'],
            reason: input['reason'],
            changes: content,
          } as never)
      const link = { subject: 'event' as const, subjectId: made.id }
      await attachFiles(context, records.project.id, link, files, evidenceIds, read['isShared'] === true)
      return made
    },
    present: async () => {
      const now = (await projectOf(locals, params.code)).events.find((each) => each.id === params.id)
      return now ? { subject: 'event', record: now } : null
    },
  })
}

function idOf(posted: FormData): { id?: string } {
  const id = posted.get('id')
  return typeof id === 'string' && id !== '' ? { id: id.slice(0, 100) } : {}
}
