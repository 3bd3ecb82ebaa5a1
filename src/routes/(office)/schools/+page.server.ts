import { isAllowed } from '#domain/account/permissions.ts'
import { trainedOn } from '#domain/school/readiness.ts'
import { advisersOf, presentationsOf, trainingsOf } from '#store/school.ts'
import { places } from '#store/place.ts'
import { asking } from '../register.server.ts'
import { centresFor, dayText, nameOf } from './schools.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { role, read } = await asking(locals)
  const centres = await centresFor(locals)
  const [advisers, trainings, presentations, all] = await read(
    async (db) =>
      [await advisersOf(db), await trainingsOf(db), await presentationsOf(db), await places(db)] as const,
  )
  const villages = new Map(all.map(({ id, name }) => [id, nameOf(name, lang)]))
  const of = <Row extends { readonly centreId: string }>(rows: readonly Row[], id: string): Row[] =>
    rows.filter(({ centreId }) => centreId === id)
  return {
    mayAdd: isAllowed(role, 'addSchoolCentre'),
    centres: centres.map(({ id, name, placeId, openedOn }) => {
      const own = of(advisers, id).filter(({ leftOn }) => leftOn === null)
      const told = of(presentations, id).filter(({ isCancelled }) => !isCancelled)
      return {
        id,
        name: nameOf(name, lang),
        village: villages.get(placeId) ?? '',
        openedOn: dayText(openedOn, lang),
        advisers: own.length,
        ready: own.filter((adviser) => trainedOn(adviser.id, trainings) !== null).length,
        presentations: told.length,
        listeners: told.reduce((sum, { listeners }) => sum + listeners, 0),
      }
    }),
  }
}
