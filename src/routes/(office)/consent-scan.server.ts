/* The signed paper of a consent on a person's page: shown there, put there, taken off. */
import { error, fail, type RequestEvent } from '@sveltejs/kit'
import type { ConsentOwner } from '#domain/consent/consent-scan.ts'
import { message } from '#i18n/message.ts'
import type { ActionContext } from '#server/context.ts'
import { consentScanFile, consentScanOf } from '#store/consent-scan.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from './register.server.ts'
import { write, writePosted } from './write.server.ts'

const removalFields = (lang: App.Locals['lang']): readonly FormField[] => [
  {
    kind: 'text',
    name: 'reason',
    label: message(lang, 'household.consent.scan.why'),
    hint: message(lang, 'household.consent.scan.why.hint'),
    isRequired: true,
    rows: 2,
  },
]

/** What a page shows of a scan; whoever may see the name may see it. */
export async function scanShown(locals: App.Locals, owner: ConsentOwner, may: boolean) {
  const { read } = await asking(locals)
  const scan = await read((db) => consentScanOf(db, owner))
  return {
    scan: scan && { isPdf: scan.mediaType === 'application/pdf', sizeBytes: scan.sizeBytes },
    mayWrite: may,
    removalFields: removalFields(locals.lang),
  }
}

/** The file. The caller has looked whether the person is theirs to see. */
export async function scanAnswer(locals: App.Locals, owner: ConsentOwner): Promise<Response> {
  const { read } = await asking(locals)
  const found = await read((db) => consentScanFile(db, owner))
  if (!found) error(404, message(locals.lang, 'site.notFound'))
  const isPdf = found.mediaType === 'application/pdf'
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.mediaType,
      'Content-Disposition': `inline; filename="consent.${isPdf ? 'pdf' : 'jpg'}"`,
      // A browser shows no PDF in a sandbox; its own viewer runs none of the page's scripts either.
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'${isPdf ? '' : '; sandbox'}; frame-ancestors 'self'`,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  })
}

type Act<Input> = (context: ActionContext, input: Input) => Promise<{ readonly id: string }>

/** The form actions `scan` and `unscan` of a page; `param` is the one of its address that names the person. */
export function scanActions(
  param: string,
  keep: Act<{ id: string; fileName: string; bytes: Uint8Array }>,
  remove: Act<{ id: string; reason: string }>,
) {
  const idOf = (event: RequestEvent): string =>
    (event.params as Readonly<Record<string, string>>)[param] ?? ''
  return {
    scan: async (event: RequestEvent) => {
      const posted = await event.request.formData()
      const file = posted.get('file')
      if (!(file instanceof File) || file.size === 0) {
        const problem = message(event.locals.lang, 'files.none.chosen')
        return fail(422, { form: 'scan', problem, values: {}, errors: {} })
      }
      const given = {
        id: idOf(event),
        fileName: file.name.replace(/[/\\]/g, '_'),
        bytes: new Uint8Array(await file.arrayBuffer()),
      }
      return writePosted(event, posted, {
        fields: [],
        to: event.url.pathname,
        run: (context) => keep(context, given),
      })
    },
    unscan: (event: RequestEvent) =>
      write(event, {
        fields: removalFields(event.locals.lang),
        to: event.url.pathname,
        notice: 'office.notice.removed',
        run: (context, { reason }) => remove(context, { id: idOf(event), reason } as never),
      }),
  }
}
