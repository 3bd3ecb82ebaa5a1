import { fail, redirect } from '@sveltejs/kit'
import { importReport } from '#actions/project/import-report.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { fromShelf, shelve } from '#server/import-shelf.ts'
import { Problem } from '#server/problem.ts'
import type { Language } from '#domain/text/local-text.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { writePosted } from '../../write.server.ts'
import { readUpload, uploadedReport } from './read-upload.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** A report is small; what is larger was not written by hand. */
const mostBytes = 20 * 1024 * 1024

const projectFields = (lang: Language): readonly FormField[] => [
  { kind: 'hidden', name: 'sha256' },
  {
    kind: 'line',
    name: 'title',
    label: message(lang, 'import.title.label'),
    hint: message(lang, 'import.keep'),
    isWide: true,
  },
  {
    kind: 'day',
    name: 'startsOn',
    label: message(lang, 'import.startsOn'),
    hint: message(lang, 'import.keep'),
  },
  { kind: 'day', name: 'endsOn', label: message(lang, 'import.endsOn'), hint: message(lang, 'import.keep') },
  { kind: 'money', name: 'grant', label: message(lang, 'import.grant'), hint: message(lang, 'import.keep') },
  {
    kind: 'line',
    name: 'code',
    label: message(lang, 'import.code'),
    hint: message(lang, 'import.code.hint'),
  },
]

/** The page; with the hash of an uploaded report, what was read of it. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { database } = await application()
  const { lang, account } = locals
  const sha256 = url.searchParams.get('file') ?? ''
  const bytes = sha256 ? await fromShelf(database.dataFolder, account?.organisationId ?? '', sha256) : null
  const read = bytes && readUpload(bytes, '', lang)
  return {
    sha256,
    isGone: sha256 !== '' && bytes === null,
    report: read && 'model' in read ? uploadedReport(read.model, lang) : null,
    fields: projectFields(lang),
    mayImport: account !== null && isAllowed(account.role, 'importReport'),
  }
}

export const actions: Actions = {
  /** Reads the file; nothing is made yet. */
  async read(event) {
    const { locals, request } = event
    const { lang, account } = locals
    const file = (await request.formData()).get('report')
    const refuse = (problem: string) => fail(422, { form: 'read', problem, values: {}, errors: {} })
    if (!(file instanceof File) || file.size === 0) return refuse(message(lang, 'import.noFile'))
    if (file.size > mostBytes)
      return refuse(
        message(lang, 'problem.file.tooLarge', { file: file.name, limit: mostBytes / 1024 / 1024 }),
      )
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = readUpload(bytes, file.name, lang)
    if ('problem' in read) return refuse(read.problem)
    const { database } = await application()
    const sha256 = await shelve(database.dataFolder, account?.organisationId ?? '', bytes)
    redirect(303, `/projects/import?file=${sha256}`)
  },
  /** Makes the project, whole or not at all. */
  async create(event) {
    const { locals } = event
    const posted = await event.request.formData()
    return writePosted(event, posted, {
      fields: projectFields(locals.lang),
      to: ({ code }: { code: string }) => `/projects/${code}/report`,
      run: async (context, { sha256, title, startsOn, endsOn, grant, code }) => {
        const bytes = await fromShelf(
          context.database.dataFolder,
          context.organisationId,
          String(sha256 ?? ''),
        )
        const read = bytes && readUpload(bytes, '', locals.lang)
        if (!read || !('model' in read)) throw new Problem('record.notFound', { id: 'report' })
        return importReport(context, {
          model: read.model,
          ...(title ? { title: String(title) } : {}),
          ...(startsOn ? { startsOn: String(startsOn) } : {}),
          ...(endsOn ? { endsOn: String(endsOn) } : {}),
          ...(grant ? { grant: String(grant) } : {}),
          ...(code ? { code: String(code) } : {}),
        })
      },
    })
  },
}
