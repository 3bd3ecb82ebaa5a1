import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { containerStates } from '#domain/collection/collection.ts'
import { containerCountsOn, containerStateOn } from '#domain/collection/container-state.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { waitingReports } from '#store/dump-report.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { paged } from '../list.server.ts'
import { fractionOptions } from './collection-fields.server.ts'
import { nameOf, toneOf } from './collection.server.ts'
import { listedSites } from './listed.server.ts'
import type { PageServerLoad } from './$types'

const ofContainers = ['container_full', 'container_broken', 'missed_pickup'] as const

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const { filter, all, among, found } = await listedSites(locals, url)
  const { rows, ...pages } = paged(found, url)
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
