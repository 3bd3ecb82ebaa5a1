import { Temporal } from 'temporal-polyfill'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { eventFields } from '../event-form.server.ts'
import { saveEvent } from '../save-event.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const asked = url.searchParams.get('activity')
  const activity = records.activities.find((each) => each.id === asked)
  const newest = records.events.filter((event) => event.activityId === activity?.id).at(-1)
  return {
    id: uuidV7(Date.now()),
    fields: eventFields(locals.lang, records, true),
    fileMegabytes: Math.round(evidenceLimits().fileBytes / 1024 / 1024),
    values: {
      startsOn: Temporal.Now.plainDateISO(records.project.timeZone).toString(),
      placeId: 'plan',
      'attendance.kind': 'count',
      kind: newest?.kind ?? '',
      activityId: activity?.id ?? '',
    },
    activities: records.activities.map(({ id, title, placeIds }) => ({
      id,
      title,
      placeId: placeIds[0] ?? null,
    })),
  }
}

export const actions: Actions = { default: saveEvent }
