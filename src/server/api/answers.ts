/* What the API gives to read: the same records, model and findings as the screens and the files. */
import { mayRead } from '#domain/account/read-permissions.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { severityCounts } from '#domain/check/checked-report.ts'
import { checkProject } from '#domain/check/check-records.ts'
import { buildReport } from '#domain/report/build/build-report.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import { findingText } from '#documents/finding-text.ts'
import { mediaTypes, renderReport, reportFormats } from '#documents/render-report.ts'
import { readStoredFile } from '#server/evidence/file-store.ts'
import { Problem } from '#server/problem.ts'
import { projects } from '#store/project.ts'
import type { Caller } from './caller.ts'
import type { Answer } from './endpoint.ts'
import { taggedAnswer } from './json-answer.ts'
import { projectFor } from './project-for.ts'
import { findingsQuery, pageQuery, readQuery, reportQuery } from './query.ts'
import { recordKindNames, recordKinds, type RecordKind } from './record-kinds.ts'
import { recordByKey, recordPage } from './record-page.ts'

/** Whose token it is and what it may do. */
export const answerMe: Answer = ({ account, access, tokenName }, { request }) => {
  const { id, login, name, role, organisationId } = account
  return taggedAnswer(request, {
    account: { id, login, name, role },
    organisationId,
    token: { name: tokenName, access },
  })
}

/** The projects of the organisation, none for a role that may open none. */
export const answerProjects: Answer = async ({ account, context }, { request }) => {
  if (!mayRead(account.role, 'project')) return taggedAnswer(request, { items: [] })
  const items = await context.database.read(context.organisationId, (db) => projects(db))
  return taggedAnswer(request, { items })
}

/** The passport of a project, with its organisation and how many records of each kind there are. */
export const answerProject: Answer = async (caller, { request, params }) => {
  const records = await projectFor(caller, params['code'] ?? '', 'project')
  const { organisation, project } = records
  const readable = recordKindNames.filter((kind) => mayRead(caller.account.role, recordKinds[kind].subject))
  const counts = Object.fromEntries(readable.map((kind) => [kind, records[kind].length]))
  return taggedAnswer(request, { organisation, project, counts })
}

/** A page of the records of a kind. */
export const answerRecords: Answer = async (caller, { request, params, url }) => {
  const kind = kindOf(params['kind'])
  const { after = null, limit } = readQuery(pageQuery, url)
  const page = recordPage(await recordsFor(caller, params['code'], kind), kind, { after, limit })
  if (page.next === null) return taggedAnswer(request, page)
  const next = new URL(url)
  next.searchParams.set('after', page.next)
  return taggedAnswer(request, page, { Link: `<${next.pathname}${next.search}>; rel="next"` })
}

/** One record. */
export const answerRecord: Answer = async (caller, { request, params }) => {
  const key = params['key'] ?? ''
  const kind = kindOf(params['kind'])
  const record = recordByKey(await recordsFor(caller, params['code'], kind), kind, key)
  if (record === undefined) throw new Problem('record.notFound', { id: key.slice(0, 100) })
  return taggedAnswer(request, record)
}

/** The bytes of a file of evidence, as they were given. */
export const answerFile: Answer = async (caller, { params }) => {
  const { evidence } = await projectFor(caller, params['code'] ?? '', 'evidence')
  const file = evidence.find((each) => each.id === params['id'])
  if (!file) throw new Problem('record.notFound', { id: (params['id'] ?? '').slice(0, 100) })
  const bytes = await readStoredFile(caller.context.database.dataFolder, file.sha256)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ETag: `"${file.sha256}"`,
    },
  })
}

/** What the checker finds in the final report and in the records as of today. */
export const answerFindings: Answer = async (caller, { request, params, url, lang }) => {
  const asked = readQuery(findingsQuery, url).lang ?? lang
  const records = await projectFor(caller, params['code'] ?? '', 'report')
  const form = formOf(records.project.form)
  const written = asked === 'kk' ? 'kk' : 'ru'
  const today = dayOfInstant(caller.context.now(), records.project.timeZone)
  const { findings } = checkProject(records, { kind: 'final', lang: written, form, today })
  const items = findings.map((finding) => ({ ...finding, ...wordsOf(findingText(finding, asked)) }))
  return taggedAnswer(request, { counts: severityCounts(findings), items })
}

const wordsOf = ({ message, settle }: { readonly message: string; readonly settle: string | null }) => ({
  message,
  settle,
})

/** The official report as a file. */
export const answerReport: Answer = async (caller, { params, url }) => {
  const format = reportFormats.find((each) => each === params['format'])
  if (!format) throw new Problem('route.notFound')
  const { form: kind, lang, from, to } = readQuery(reportQuery, url)
  const records = await projectFor(caller, params['code'] ?? '', 'report')
  const form = formOf(records.project.form)
  const model = buildReport(records, { kind, lang, form, ...(from && { from }), ...(to && { to }) })
  const file = await renderReport(model, form, format)
  const name = `${records.project.code}-${kind}-${lang}.${format}`
  return new Response(typeof file === 'string' ? file : new Uint8Array(file), {
    headers: {
      'Content-Type': mediaTypes[format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}

const recordsFor = (caller: Caller, code: string | undefined, kind: RecordKind) =>
  projectFor(caller, code ?? '', recordKinds[kind].subject)

function formOf(id: string): FormEdition {
  const form = formEdition(id)
  if (!form) throw new Problem('form.unknown', { form: id })
  return form
}

function kindOf(name: string | undefined): RecordKind {
  const kind = recordKindNames.find((each) => each === name)
  if (!kind) throw new Problem('route.notFound')
  return kind
}
