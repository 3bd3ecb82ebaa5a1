import { isRecordId } from '#domain/project/is-record-id.ts'
import { error, fail } from '@sveltejs/kit'
import { recordStamp } from '#actions/record-stamp.ts'
import { addTracker } from '#actions/tracking/add-tracker.ts'
import { changeTracker } from '#actions/tracking/change-tracker.ts'
import { importTrack } from '#actions/tracking/import-track.ts'
import { issueTrackerToken } from '#actions/tracking/issue-tracker-token.ts'
import { revokeTrackerToken } from '#actions/tracking/revoke-tracker-token.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { Language } from '#domain/text/local-text.ts'
import { readTrack, trackFileBytes } from '#interchange/track/read-track.ts'
import { message, messageOr } from '#i18n/message.ts'
import { qrCode } from '#server/qr-code.ts'
import { Problem } from '#server/problem.ts'
import { problemStatus } from '#server/problem-status.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { recordById } from '#store/record-table.ts'
import { trackerTable } from '#store/tracking.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'
import { contextOf } from '../../../context-of.server.ts'
import { asking, registerOf, villageOptions, type Register } from '../../../register.server.ts'
import { weekdaysField } from '../../../schedule/schedule-fields.server.ts'
import { problemText, write } from '../../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

function trackerFields(lang: Language, register: Register): readonly FormField[] {
  return [
    {
      kind: 'line',
      name: 'vehicle',
      label: message(lang, 'tracking.vehicle'),
      hint: message(lang, 'tracking.vehicle.hint'),
      isRequired: true,
      maxLength: 100,
    },
    {
      kind: 'choice',
      name: 'kind',
      label: message(lang, 'tracking.kind'),
      isShort: true,
      isRequired: true,
      options: (['phone', 'tracker'] as const).map((value) => ({
        value,
        label: message(lang, `tracking.kind.${value}`),
      })),
    },
    {
      kind: 'choices',
      name: 'placeIds',
      label: message(lang, 'tracking.places'),
      hint: message(lang, 'tracking.places.hint'),
      options: villageOptions(register, lang),
    },
    { ...weekdaysField(lang), label: message(lang, 'tracking.weekdays') } as FormField,
    { kind: 'time', name: 'fromTime', label: message(lang, 'tracking.fromTime'), isRequired: true },
    {
      kind: 'time',
      name: 'toTime',
      label: message(lang, 'tracking.toTime'),
      hint: message(lang, 'tracking.toTime.hint'),
      isRequired: true,
    },
  ]
}

const trackerOf = async (locals: App.Locals, id: string) => {
  const { read } = await asking(locals)
  return isRecordId(id) ? read((db) => recordById(db, trackerTable, id)) : null
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role } = await asking(locals)
  const isNew = params.id === 'new'
  const tracker = isNew ? null : await trackerOf(locals, params.id)
  if (!isNew && !tracker) error(404, message(lang, 'site.notFound'))
  const fields = trackerFields(lang, await registerOf(locals))
  const usual = {
    kind: 'phone',
    weekdays: ['1', '2', '3', '4', '5', '6'],
    fromTime: '07:00',
    toTime: '19:00',
  }
  return {
    isNew,
    mayWrite: isAllowed(role, 'changeTracker'),
    limit: Math.round(trackFileBytes / 1024 / 1024),
    page: {
      back: '/control/trackers',
      fields,
      values: tracker ? formValues(fields, tracker) : usual,
      mayWrite: isAllowed(role, 'addTracker'),
      id: tracker?.id ?? uuidV7(Date.now()),
      ...(tracker ? { seen: recordStamp(tracker) } : {}),
    },
  }
}

/** The set-up that Traccar Client takes from a link: a fix each 15 s, none dropped for standing still. */
function setUpLink(url: string, token: string): string {
  const settings = {
    url,
    id: token,
    interval: '15',
    distance: '0',
    accuracy: 'highest',
    angle: '30',
    heartbeat: '60',
    buffer: 'true',
    wakelock: 'true',
    stop_detection: 'false',
  }
  return `org.traccar.client://setup?${new URLSearchParams(settings)}`
}

const refused = (form: string, problem: string, status = 422) =>
  fail(status, { form, problem, values: {}, errors: {} })

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    return write<{ id: string }>(event, {
      fields: trackerFields(locals.lang, await registerOf(locals)),
      to: ({ id }) => `/control/trackers/${id}`,
      run: (context, read) =>
        params.id === 'new'
          ? addTracker(context, read as never)
          : changeTracker(context, { ...read, id: params.id } as never),
      present: async () => {
        const tracker = await trackerOf(locals, params.id)
        return tracker ? { subject: 'tracker', record: tracker } : null
      },
    })
  },
  /** Gives the secret to the page itself, never to an address or a cookie: it is shown this once. */
  issue: async ({ locals, params, url }) => {
    try {
      const { token } = await issueTrackerToken(await contextOf(locals), { id: params.id })
      const server = `${url.origin}/track`
      const link = setUpLink(server, token)
      return { issued: { token, server, link, qr: qrCode(link) } }
    } catch (caught) {
      if (!(caught instanceof Problem)) throw caught
      return refused('issue', problemText(caught, locals.lang), problemStatus(caught.code))
    }
  },
  revoke: (event) =>
    write(event, {
      fields: [],
      to: `/control/trackers/${event.params.id}`,
      run: (context) => revokeTrackerToken(context, { id: event.params.id }),
    }),
  import: async ({ locals, params, request }) => {
    const { lang } = locals
    const file = (await request.formData()).get('file')
    if (!(file instanceof File) || file.size === 0)
      return refused('import', message(lang, 'files.none.chosen'))
    if (file.size > trackFileBytes) return refused('import', message(lang, 'input.track.size'))
    const read = readTrack(new Uint8Array(await file.arrayBuffer()))
    if (!read.ok) return refused('import', messageOr(lang, `input.track.${read.key}`) ?? read.key)
    try {
      const input = { trackerId: params.id, source: file.name.slice(0, 200), fixes: [...read.fixes] }
      return { imported: await importTrack(await contextOf(locals), input) }
    } catch (caught) {
      if (!(caught instanceof Problem)) throw caught
      return refused('import', problemText(caught, lang), problemStatus(caught.code))
    }
  },
}
