import { listedObjections } from '../listed.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** The objections that the address asks for with their answers, without names. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const village = await villageNames(locals)
  const { found } = await listedObjections(locals, url)
  return tableAnswer(locals, {
    file: 'objections',
    title: 'objection.title',
    rows: found.filter(({ withdrawnWhy }) => withdrawnWhy === null),
    columns: [
      ['dump.on', 'day', ({ on }) => on],
      ['dump.village', 'text', ({ placeId }) => village(placeId)],
      ['objection.side', 'text', ({ side }) => side],
      ['objection.about', 'text', ({ about }) => about],
      ['objection.grounds', 'text', ({ grounds }) => grounds],
      ['objection.answer', 'text', ({ answer }) => answer],
      ['objection.answeredOn', 'day', ({ answeredOn }) => answeredOn],
    ],
  })
}
