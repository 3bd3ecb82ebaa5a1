/*
 * The page of one simple record: its form, its change, its removal. A kind of record says what its fields are and which
 * actions it has; `new` in place of an id is a record that is not there yet.
 */
import { error, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { isAllowed, type ActionName } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import type { ActionContext } from '#server/context.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormFailure, FormField, FormValues } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { projectOf } from './project-of.server.ts'
import { write } from './write.server.ts'

type Perform = ((context: ActionContext, input: never) => Promise<unknown>) & {
  readonly definition: { readonly name: ActionName }
}

interface RecordScreen<Row extends { readonly id: string }> {
  /** The subject's name in the audit log. */
  readonly subject: string
  /** Its list's path below the project's. */
  readonly path: string
  /** Whether what was added opens, to be completed there; else its list does. */
  readonly opensAdded?: boolean
  readonly of: (records: ProjectRecords) => readonly Row[]
  readonly fields: (lang: Language, records: ProjectRecords) => readonly FormField[]
  /** What a new record's form begins with. */
  readonly initial?: (records: ProjectRecords) => FormValues
  readonly add: Perform
  readonly change: Perform
  readonly remove: Perform
  /** Makes the action's input of what the fields read, where they are not the same. */
  readonly input?: (read: Record<string, unknown>) => Record<string, unknown>
}

type Event = RequestEvent & { params: { code: string; id: string } }

/** What the page of a record is handed. */
export interface RecordPageData {
  readonly list: string
  readonly id: string
  readonly isNew: boolean
  readonly fields: readonly FormField[]
  readonly values: FormValues
  readonly seen: string | null
  readonly mayWrite: boolean
  readonly mayRemove: boolean
}

/** The `load` and `actions` of a record's page. */
export function recordScreen<Row extends { readonly id: string }>(screen: RecordScreen<Row>) {
  const find = (records: ProjectRecords, id: string): Row | undefined =>
    screen.of(records).find((each) => each.id === id)
  const listOf = (code: string): string => `/projects/${code}/${screen.path}`
  const asInput = (read: Record<string, unknown>): never => (screen.input?.(read) ?? read) as never

  return {
    async load({ locals, params }: Pick<Event, 'locals' | 'params'>): Promise<RecordPageData> {
      const records = await projectOf(locals, params.code)
      const { lang } = locals
      const role = locals.account?.role ?? 'monitor'
      const fields = screen.fields(lang, records)
      const isNew = params.id === 'new'
      const record = isNew ? null : find(records, params.id)
      if (record === undefined) error(404, message(lang, 'site.notFound'))
      return {
        list: listOf(params.code),
        id: record?.id ?? uuidV7(Date.now()),
        isNew,
        fields,
        values: record ? formValues(fields, record) : (screen.initial?.(records) ?? {}),
        seen: record ? recordStamp(record) : null,
        mayWrite: isAllowed(role, (isNew ? screen.add : screen.change).definition.name),
        mayRemove: record !== null && isAllowed(role, screen.remove.definition.name),
      }
    },
    actions: {
      async save(event: Event): Promise<ActionFailure<FormFailure>> {
        const { params, locals } = event
        const records = await projectOf(locals, params.code)
        const isNew = params.id === 'new'
        return write(event, {
          fields: screen.fields(locals.lang, records),
          to: (result) =>
            isNew && screen.opensAdded
              ? `${listOf(params.code)}/${(result as { id: string }).id}`
              : listOf(params.code),
          run: (context, read) =>
            isNew
              ? screen.add(context, asInput({ ...withoutStamp(read), projectId: records.project.id }))
              : screen.change(context, asInput({ ...read, id: params.id })),
          present: async () => {
            const record = find(await projectOf(locals, params.code), params.id)
            return record ? { subject: screen.subject, record } : null
          },
        })
      },
      async remove(event: Event): Promise<ActionFailure<FormFailure>> {
        return write(event, {
          fields: [{ kind: 'text', name: 'reason', label: '' }],
          to: listOf(event.params.code),
          notice: 'office.notice.removed',
          run: (context, { reason }) =>
            screen.remove(context, { id: event.params.id, ...(reason === '' ? {} : { reason }) } as never),
        })
      },
    },
  }
}

const withoutStamp = (read: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(read).filter(([name]) => name !== 'seen'))
