/*
 * Directus beside our API in the same run, by the same client, over ten thousand events of the same fields: a page of
 * fifty, one event more, and what the journal sums up by kind of event. Each sum follows a write, so that neither answers
 * from what it remembers. Directus has fewer duties: no versions, no audit chain, no permissions of an administrator.
 */
import { uuidV7 } from '#server/uuid-v7.ts'
import type { Measured } from '../measure.ts'
import { directus, directusSite, directusVersion, type DirectusSite } from './directus-site.ts'
import { manyEvents, type LargeProject } from './large-project.ts'
import { median, timesOf } from './load.ts'
import { benchEvent, recordedEvent } from './recorded-event.ts'
import { ask, site, type Answered } from './served-site.ts'

const runs = 40
const kinds = ['meeting', 'cleanUp', 'gathering', 'training', 'pickupControl']

interface Program {
  list(): Promise<Answered>
  create(): Promise<Answered>
  sum(): Promise<Answered>
}
type Times = { readonly [call in keyof Program]: number }

/** Rows of ratios; one row that says why where Directus could not be had. */
export async function benchBesideDirectus(project: LargeProject, cookie: string): Promise<Measured[]> {
  const ours = await timesOfProgram(ourProgram(project, await project.token(), cookie))
  const theirs = await directusTimes(project).catch((error: unknown) => error as Error)
  const named = (call: keyof Program, what: string): Measured[] => [
    { name: `${what}: Esep`, value: ours[call], unit: 'ms', limit: null },
    theirs instanceof Error
      ? { name: `${what}: Directus`, value: Number.NaN, unit: 'ms', limit: null, note: notMeasured(theirs) }
      : {
          name: `${what}: Directus ${directusVersion}`,
          value: theirs[call],
          unit: 'ms',
          limit: null,
          note: `${(theirs[call] / ours[call]).toFixed(1)} times ours`,
        },
  ]
  return [
    ...named('list', 'Fifty of 10,000 events over HTTP'),
    ...named('create', 'One event more'),
    ...named('sum', 'Events and people of a kind, after a write'),
  ]
}

const notMeasured = ({ message }: Error): string => `not measured: ${message.split('\n')[0]?.slice(0, 120)}`

async function timesOfProgram({ list, create, sum }: Program): Promise<Times> {
  const checked = async (call: Promise<Answered>): Promise<Answered> => {
    const answered = await call
    if (answered.status !== 200) throw new Error(`answered with ${answered.status}`)
    return answered
  }
  const listed = await timesOf(runs, () => checked(list()))
  const created: number[] = []
  const summed = await timesOf(runs, async () => {
    created.push((await checked(create())).ms)
    return checked(sum())
  })
  return { list: median(listed), create: median(created.slice(-runs)), sum: median(summed) }
}

function ourProgram(project: LargeProject, token: string, cookie: string): Program {
  const base = `/projects/${project.code}`
  let asked = 0
  return {
    list: () =>
      ask(`${site}/api/v1${base}/records/events?limit=50`, { headers: { authorization: `Bearer ${token}` } }),
    create: () => recordedEvent(project, token),
    sum: () =>
      ask(`${site}${base}/journal?kind=${kinds[(asked += 1) % kinds.length]}`, { headers: { cookie } }),
  }
}

async function directusTimes(project: LargeProject): Promise<Times> {
  const served = await directusSite()
  try {
    await fillDirectus(served)
    return await timesOfProgram(directusProgram(project, served))
  } finally {
    await served.stop()
  }
}

function directusProgram(project: LargeProject, { token }: DirectusSite): Program {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const items = `${directus}/items/event`
  let asked = 0
  return {
    list: () => ask(`${items}?limit=50&sort=starts_on,id`, { headers }),
    create: () => {
      const { id, title, startsOn, endsOn, activityId, placeId, kind, attendance, quantities } =
        benchEvent(project)
      const body = {
        id,
        kind,
        title,
        starts_on: startsOn,
        ends_on: endsOn,
        activity: activityId,
        place: placeId,
        people: attendance.total,
        quantities,
      }
      return ask(items, { method: 'POST', headers, body: JSON.stringify(body) })
    },
    sum: () => {
      const kind = kinds[(asked += 1) % kinds.length]
      return ask(`${items}?filter[kind][_eq]=${kind}&aggregate[count]=id&aggregate[sum]=people`, { headers })
    },
  }
}

/** The table with the fields of an event, made through Directus itself, and its rows beside it. */
async function fillDirectus({ token, client }: DirectusSite): Promise<void> {
  const field = (name: string, type: string) => ({ field: name, type, schema: {} })
  const { status, body } = await ask(`${directus}/collections`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      collection: 'event',
      schema: {},
      meta: {},
      fields: [
        { field: 'id', type: 'uuid', schema: { is_primary_key: true } },
        ...['kind', 'activity', 'place'].map((name) => field(name, 'string')),
        ...['title', 'quantities', 'result'].map((name) => field(name, 'json')),
        ...['starts_on', 'ends_on'].map((name) => field(name, 'date')),
        field('people', 'integer'),
      ],
    }),
  })
  if (status !== 200) throw new Error(`Directus made no table: ${status} ${body.slice(0, 80)}`)
  await client.query(
    `insert into event (id, kind, activity, place, title, quantities, result, starts_on, ends_on, people)
     select ('01870000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ($1::text[])[1 + n % 5], $2, $3,
       json_build_object('ru', 'Встреча жителей № ' || n, 'kk', 'Тұрғындармен кездесу № ' || n),
       json_build_array(json_build_object('key', 'bags', 'amount', n % 50)),
       json_build_object('ru', 'Договорились о графике и назначили ответственных.'),
       date '2023-04-01' + n % 240, date '2023-04-01' + n % 240, n % 90
     from generate_series(1, ${manyEvents}) n`,
    [kinds, uuidV7(Date.now()), uuidV7(Date.now())],
  )
  await client.query('analyze event')
}
