import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { containerStates, fractions } from '#domain/collection/collection.ts'
import { containerCountsOn, containerStateOn } from '#domain/collection/container-state.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { waitingReports } from '#store/dump-report.ts'
import { asking, registerOf, villageOptions } from '../households/register.server.ts'
import { asked, byName, paged, says } from '../list.server.ts'
import { fractionOptions } from './collection-fields.server.ts'
import { nameOf, sitesFor, toneOf } from './collection.server.ts'
import type { PageServerLoad } from './$types'

const ofContainers = ['container_full', 'container_broken', 'missed_pickup'] as const

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
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
  const { rows, ...pages } = paged(found.toSorted(byName(lang, (site) => nameOf(site, lang))), url)
  return {
    filter,
    isFiltered: Object.values(filter).some(Boolean),
    counts: containerCountsOn(among, today),
    pages,
    waiting: mayRead(role, 'dumpReport') ? (await read((db) => waitingReports(db, ofContainers))).length : 0,
    isEmpty: all.length === 0,
    hasVillages: register.villages.length > 0,
    mayAdd: isAllowed(role, 'addContainerSite'),
    mayAddPlace: isAllowed(role, 'addPlace'),
    mayObserve: isAllowed(role, 'recordContainerState'),
    options: {
      villages: villageOptions(register, lang),
      states: containerStates.map((value) => ({ value, label: message(lang, `collection.state.${value}`) })),
      fractions: fractionOptions(lang),
    },
    sites: rows.map((site) => ({
      id: site.id,
      name: nameOf(site, lang),
      village: villages.get(site.placeId) ?? '',
      address: site.address ?? '',
      containers: site.containers.flatMap((container) => {
        const state = containerStateOn(container, site, today)
        return state === null
          ? []
          : [
              {
                id: container.id,
                label: `№ ${container.number} ${message(lang, `collection.fraction.${container.fraction}`)}`,
                state: message(lang, `collection.state.${state}`),
                tone: toneOf(state),
              },
            ]
      }),
    })),
  }
}
