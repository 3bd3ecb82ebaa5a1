/* The office at the server: its start page with ten thousand events, and how many pages a second it gives. */
import type { Measured } from '../measure.ts'
import type { LargeProject } from './large-project.ts'
import { p95, ratePerSecond, timesOf } from './load.ts'
import { recordedEvent } from './recorded-event.ts'
import { ask, site, type Answered } from './served-site.ts'

const office = (cookie: string) => {
  const headers = { cookie, 'accept-encoding': 'gzip' }
  return async (path: string): Promise<Answered> => {
    const answered = await ask(`${site}${path}`, { headers })
    if (answered.status !== 200) throw new Error(`${path} was answered with ${answered.status}`)
    return answered
  }
}

export async function benchPages(project: LargeProject, cookie: string): Promise<Measured[]> {
  const get = office(cookie)
  const start = `/projects/${project.code}`
  const token = await project.token()
  const again = await timesOf(200, () => get(start))
  const afterWrite = await timesOf(40, async () => {
    const { status } = await recordedEvent(project, token)
    if (status !== 200) throw new Error(`an event was answered with ${status}`)
    return get(start)
  })
  const mix = [start, `${start}/journal`, `${start}/plan`]
  for (const path of mix) await timesOf(50, () => get(path))
  const rate = await ratePerSecond({ workers: 8, seconds: 10, atMost: 20_000 }, (index) =>
    get(mix[index % mix.length] ?? start),
  )
  return [
    { name: 'Start page, 10,000 events, p95', value: p95(again), unit: 'ms', limit: 100 },
    { name: 'Start page right after a write, p95', value: p95(afterWrite), unit: 'ms', limit: 100 },
    { name: 'Pages a second: start, journal, plan', value: rate, unit: '/s', limit: 300, isRate: true },
  ]
}
