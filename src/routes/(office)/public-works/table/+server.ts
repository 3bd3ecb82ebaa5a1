import { listedWorkers } from '../listed.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** Who of those that the address asks for works for how long and as what, without names. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const village = await villageNames(locals)
  const { found } = await listedWorkers(locals, url)
  return tableAnswer(locals, {
    file: 'public-works',
    title: 'works.title',
    rows: found.filter(({ withdrawnWhy }) => withdrawnWhy === null),
    columns: [
      ['dump.village', 'text', ({ placeId }) => village(placeId)],
      ['works.count', 'integer', ({ people }) => people],
      ['works.duty', 'text', ({ duty }) => duty],
      ['works.from', 'day', ({ from }) => from],
      ['works.to', 'day', ({ to }) => to],
    ],
  })
}
