import { trainedOn } from '#domain/school/readiness.ts'
import { places } from '#store/place.ts'
import { advisersOf, presentationsOf, trainingsOf } from '#store/school.ts'
import { asking } from '../../register.server.ts'
import { centresFor, nameOf } from '../schools.server.ts'
import { tableAnswer } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** The centres of the person with their advisers and presentations, counted. */
export const GET: RequestHandler = async ({ locals }) => {
  const { lang } = locals
  const { read } = await asking(locals)
  const centres = await centresFor(locals)
  const found = await read(async (db) => ({
    advisers: (await advisersOf(db)).filter(({ leftOn }) => leftOn === null),
    trainings: await trainingsOf(db),
    presentations: (await presentationsOf(db)).filter(({ isCancelled }) => !isCancelled),
    places: new Map((await places(db)).map(({ id, name }) => [id, nameOf(name, lang)])),
  }))
  const rows = centres.map((centre) => ({
    ...centre,
    advisers: found.advisers.filter(({ centreId }) => centreId === centre.id),
    presentations: found.presentations.filter(({ centreId }) => centreId === centre.id),
  }))
  return tableAnswer(locals, {
    file: 'schools',
    title: 'school.list',
    rows,
    columns: [
      ['school.name', 'text', ({ name }) => nameOf(name, lang)],
      ['school.village', 'text', ({ placeId }) => found.places.get(placeId) ?? ''],
      ['school.openedOn', 'day', ({ openedOn }) => openedOn],
      ['school.advisers', 'integer', ({ advisers }) => advisers.length],
      [
        'school.ready',
        'integer',
        ({ advisers }) => advisers.filter(({ id }) => trainedOn(id, found.trainings) !== null).length,
      ],
      ['school.presentations', 'integer', ({ presentations }) => presentations.length],
      [
        'school.listeners',
        'integer',
        ({ presentations }) => presentations.reduce((sum, { listeners }) => sum + listeners, 0),
      ],
    ],
  })
}
