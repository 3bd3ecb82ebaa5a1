import { publicWorkers } from '#store/public-worker.ts'
import { asking } from '../../households/register.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** Who works for how long and as what, without names. */
export const GET: RequestHandler = async ({ locals }) => {
  const { read } = await asking(locals)
  const village = await villageNames(locals)
  const all = await read((db) => publicWorkers(db))
  return tableAnswer(locals, {
    file: 'public-works',
    title: 'works.title',
    rows: all.filter(({ withdrawnWhy }) => withdrawnWhy === null),
    columns: [
      ['dump.village', 'text', ({ placeId }) => village(placeId)],
      ['works.count', 'integer', ({ people }) => people],
      ['works.duty', 'text', ({ duty }) => duty],
      ['works.from', 'day', ({ from }) => from],
      ['works.to', 'day', ({ to }) => to],
    ],
  })
}
