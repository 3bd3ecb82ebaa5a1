import { objections } from '#store/objection.ts'
import { asking } from '../../households/register.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** Objections with their answers, without names. */
export const GET: RequestHandler = async ({ locals }) => {
  const { read } = await asking(locals)
  const village = await villageNames(locals)
  const all = await read((db) => objections(db))
  return tableAnswer(locals, {
    file: 'objections',
    title: 'objection.title',
    rows: all.filter(({ withdrawnWhy }) => withdrawnWhy === null),
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
