/* The container sites that an address asks for, for the list and the file alike. */
import { containerStates, fractions } from '#domain/collection/collection.ts'
import { containerStateOn } from '#domain/collection/container-state.ts'
import { asking } from '../register.server.ts'
import { asked, byName, says } from '../list.server.ts'
import { nameOf, sitesFor } from './collection.server.ts'

/** `among` are those of any state of their containers. */
export async function listedSites(locals: App.Locals, url: URL) {
  const { lang } = locals
  const { today } = await asking(locals)
  const filter = {
    question: asked(url, 'q'),
    village: asked(url, 'village'),
    state: containerStates.find((each) => each === asked(url, 'state')) ?? '',
    fraction: fractions.find((each) => each === asked(url, 'fraction')) ?? '',
  }
  const all = await sitesFor(locals)
  const among = all.filter(
    (site) =>
      (filter.village === '' || site.placeId === filter.village) &&
      (filter.fraction === '' || site.containers.some((each) => each.fraction === filter.fraction)) &&
      says(filter.question, [site.name, site.address, ...site.containers.map(({ number }) => number)]),
  )
  const found = among.filter(
    (site) =>
      filter.state === '' ||
      site.containers.some((each) => containerStateOn(each, site, today) === filter.state),
  )
  return { filter, all, among, found: found.toSorted(byName(lang, (site) => nameOf(site, lang))) }
}
