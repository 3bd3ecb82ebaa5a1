import { appealOverview } from '#domain/appeal/appeal-overview.ts'
import { registerPaper } from '#documents/appeal/register-paper.ts'
import { asking } from '../../../register.server.ts'
import { paperAnswer, papersAsked } from '../../../paper-answer.server.ts'
import { ownOrganisation } from '../../appeal-papers.server.ts'
import { listedAppeals } from '../../listed.server.ts'
import type { RequestHandler } from './$types'

/** The register of what the address asks for, by number. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { today } = await asking(locals)
  const { filter, found, years } = await listedAppeals(locals, url)
  const standings = found
    .filter(({ state }) => state.kind !== 'withdrawn')
    .toSorted(
      ({ appeal: a }, { appeal: b }) =>
        a.receivedOn.slice(0, 4).localeCompare(b.receivedOn.slice(0, 4)) || a.number - b.number,
    )
  const { from, to } = filter
  const organisation = await ownOrganisation(locals)
  const register = { standings, overview: appealOverview(standings, years), from, to, organisation, today }
  return paperAnswer(
    papersAsked(url, (lang) => registerPaper(register, lang)),
    { format: params.format, name: `appeals-${today}`, lang: locals.lang },
  )
}
