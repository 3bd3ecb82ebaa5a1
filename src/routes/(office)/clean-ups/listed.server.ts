/* The clean-ups that an address asks for, for the list and the file alike. */
import { cleanUpState, cleanUpStates } from '#domain/cleanup/clean-up.ts'
import { asked, says } from '../list.server.ts'
import { cleanUpsFor } from './clean-ups.server.ts'

export async function listedCleanUps(locals: App.Locals, url: URL) {
  const filter = {
    question: asked(url, 'q'),
    village: asked(url, 'village'),
    state: cleanUpStates.find((each) => each === asked(url, 'state')) ?? '',
  }
  const all = await cleanUpsFor(locals)
  const found = all.filter(
    (each) =>
      (filter.village === '' || each.placeId === filter.village) &&
      (filter.state === '' || cleanUpState(each) === filter.state) &&
      says(filter.question, [each.title, each.location, each.note]),
  )
  return { filter, all, found }
}
