import { Temporal } from 'temporal-polyfill'
import type { ProjectRecords } from '#domain/project/records.ts'
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
  return {
    id: uuidV7(Date.now()),
    fields: eventFields(locals.lang, records, true),
    fileMegabytes: Math.round(evidenceLimits().fileBytes / 1024 / 1024),
    values: {
      startsOn: Temporal.Now.plainDateISO(records.project.timeZone).toString(),
      placeId: 'plan',
      'attendance.kind': 'count',
      kind: activity ? usualKind(records, activity.id) : '',
      activityId: activity?.id ?? '',
    },
    suggestions: Object.fromEntries(
      records.activities.map(({ id, title }) => [id, { ...title, kind: usualKind(records, id) }]),
    ),
  }
}

/** What the newest event of an activity was. */
const usualKind = (records: ProjectRecords, activityId: string): string =>
  records.events.findLast((event) => event.activityId === activityId)?.kind ?? ''

export const actions: Actions = { default: saveEvent }
