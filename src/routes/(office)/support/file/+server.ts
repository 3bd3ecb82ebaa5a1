import { writeApplications } from '#interchange/xlsx/support/write-applications.ts'
import { villageNames } from '../../businesses/businesses.server.ts'
import { sheetAnswer } from '../../sheet-answer.server.ts'
import { listedApplications } from '../listed.server.ts'
import type { RequestHandler } from './$types'

/** The applications that the filter finds, as a table, without contact persons. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { found, day } = await listedApplications(locals, url)
  const names = await villageNames(locals)
  const rows = found.map(({ card, ...rest }) => ({
    ...card,
    ...rest,
    village: names.get(card.placeId) ?? '',
  }))
  return sheetAnswer(await writeApplications(rows, locals.lang), `applications-${day}`)
}
