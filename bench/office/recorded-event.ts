import { uuidV7 } from '#server/uuid-v7.ts'
import type { LargeProject } from './large-project.ts'
import { ask, site, type Answered } from './served-site.ts'

/** One more event of a project, as a program names it. */
export const benchEvent = ({ projectId, activityId, placeId }: LargeProject) => ({
  id: uuidV7(Date.now()),
  projectId,
  activityId,
  placeId,
  kind: 'meeting',
  title: { ru: 'Ещё одна встреча', kk: 'Тағы бір кездесу' },
  startsOn: '2023-06-01',
  endsOn: '2023-06-01',
  attendance: { kind: 'count', total: 12 },
  quantities: [{ key: 'bags', amount: 3 }],
})

/** Records an event as a program does; the next page must show it. */
export const recordedEvent = (project: LargeProject, token: string): Promise<Answered> =>
  ask(`${site}/api/v1/actions/record-event`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(benchEvent(project)),
  })
