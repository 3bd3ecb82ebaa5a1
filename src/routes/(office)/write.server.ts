/*
 * How a form of a page becomes an action: read by its fields, run, and either answered by a redirect or given back with
 * everything that was typed and what is wrong with it.
 */
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import type { Language } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'
import type { ActionContext } from '#server/context.ts'
import { Problem, type ProblemCode } from '#server/problem.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { lastChangeOf } from '#store/audit-log.ts'
import type { FormConflict, FormErrors, FormFailure, FormField } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { postedValues, readForm } from '#ui/form/read-form.ts'
import { contextOf } from './context-of.server.ts'
import { setNotice, type NoticeKey } from './notice.server.ts'

interface Write<Result> {
  /** The form's fields; `id` and `seen` are read besides. */
  readonly fields: readonly FormField[]
  /** What the action is; its input is what the fields read. */
  readonly run: (context: ActionContext, input: Record<string, unknown>) => Promise<Result>
  /** Where the person goes afterwards. */
  readonly to: string | ((result: Result) => string)
  /** What they are told there. */
  readonly notice?: NoticeKey
  /** Names of fields for paths of the action's input, where the form has other ones. */
  readonly fieldOfPath?: (path: string) => string
  /** The record as it stands now, for the case that somebody else changed it while the form was open. */
  readonly present?: () => Promise<{
    readonly subject: string
    readonly record: { readonly id: string }
  } | null>
}

const statusOf: { readonly [code in ProblemCode]?: number } = {
  'permission.denied': 403,
  'record.notFound': 404,
  'project.notFound': 404,
  'record.conflict': 409,
  'record.exists': 409,
  'record.inUse': 409,
  'file.tooLarge': 413,
}

/** Runs an action with what was posted. Redirects when it is done; gives the form back where it was refused. */
export async function write<Result>(
  event: RequestEvent,
  definition: Write<Result>,
): Promise<ActionFailure<FormFailure>> {
  const posted = await event.request.formData()
  return writePosted(event, posted, definition)
}

/** The same for a form that the page has read already. */
export async function writePosted<Result>(
  event: RequestEvent,
  posted: FormData,
  { fields, run, to, notice = 'office.notice.saved', fieldOfPath, present }: Write<Result>,
): Promise<ActionFailure<FormFailure>> {
  const { lang } = event.locals
  const form = word(posted, 'formName')
  const [id, seen] = [word(posted, 'id'), word(posted, 'seen')]
  const input = { ...readForm(fields, posted), ...(id ? { id } : {}), ...(seen ? { seen } : {}) }
  let result: Result
  try {
    result = await run(await contextOf(event.locals), input)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const conflict = error.code === 'record.conflict' ? await conflictOf(event, fields, present) : null
    return fail(statusOf[error.code] ?? 422, {
      form,
      problem: problemText(error, lang),
      // The stamp of what the person saw stays theirs: the page that comes back has read the record anew.
      values: { ...postedValues(fields, posted), ...(id ? { id } : {}), ...(seen ? { seen } : {}) },
      errors: fieldErrors(error, lang, fieldOfPath),
      ...(conflict ? { conflict } : {}),
    })
  }
  setNotice(event.cookies, notice)
  redirect(303, typeof to === 'string' ? to : to(result))
}

/** A Problem in words. */
export const problemText = (problem: Problem, lang: Language): string =>
  messageOr(lang, `problem.${problem.code}`, problem.params) ?? problem.code

/** What is wrong with each field, in words, by its path. */
export const fieldErrors = (
  problem: Problem,
  lang: Language,
  fieldOfPath: (path: string) => string = (path) => path,
): FormErrors =>
  Object.fromEntries(
    problem.fields.map(({ path, key, params }) => [fieldOfPath(path), messageOr(lang, key, params) ?? key]),
  )

const word = (posted: FormData, name: string): string => {
  const value = posted.get(name)
  return typeof value === 'string' ? value.slice(0, 100) : ''
}

async function conflictOf<Result>(
  event: RequestEvent,
  fields: readonly FormField[],
  present: Write<Result>['present'],
): Promise<FormConflict | null> {
  const now = await present?.()
  if (!now) return null
  const { database, organisationId } = await contextOf(event.locals)
  const change = await database.read(organisationId, (db) => lastChangeOf(db, now.subject, now.record.id))
  return {
    by: change?.by ?? '',
    at: change ? formatInstant(change.at, event.locals.lang) : '',
    seen: recordStamp(now.record),
    values: formValues(fields, now.record),
  }
}
