import { forgetPositions } from '#actions/tracking/forget-positions.ts'
import { setPositionTerm } from '#actions/tracking/set-position-term.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { keepDays, trackers } from '#store/tracking.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const termFields = (lang: Language): readonly FormField[] => [
  { kind: 'integer', name: 'keepDays', label: message(lang, 'tracking.term'), isRequired: true },
]

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { role, read } = await asking(locals)
  const found = await read(async (db) => ({ all: await trackers(db), days: await keepDays(db) }))
  return {
    seesTrackers: true,
    mayAdd: isAllowed(role, 'addTracker'),
    fields: termFields(lang),
    values: { keepDays: String(found.days) },
    trackers: found.all.map((tracker) => ({
      id: tracker.id,
      vehicle: tracker.vehicle,
      kind: tracker.kind,
      hasToken: tracker.hasToken,
      lastAt: tracker.lastAt ? formatInstant(tracker.lastAt, lang) : null,
      battery: tracker.batteryPercent === null ? null : Math.round(tracker.batteryPercent),
    })),
  }
}

export const actions: Actions = {
  term: (event) =>
    write(event, {
      fields: termFields(event.locals.lang),
      to: '/control/trackers',
      run: async (context, read) => {
        await setPositionTerm(context, read as never)
        return forgetPositions(context, {})
      },
    }),
}
